/**
 * Family names as they are met in Norwegian health services: our own list, written from general knowledge of which names are
 * common, not taken from a register or from another list. A name that is a word or a place too is also in
 * `names-that-are-words.ts`.
 */
export const FAMILY_NAMES = `
  Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen Johannessen
  Andreassen Jacobsen Halvorsen Jørgensen Henriksen Sørensen Jakobsen Gundersen Iversen Svendsen Martinsen Paulsen Knutsen
  Kristoffersen Mathisen Rasmussen Amundsen Kristensen Fredriksen Nguyen Andresen Christensen Knudsen Nielsen Evensen Sæther
  Hanssen Haugland Thomassen Simonsen Sivertsen Berntsen Danielsen Ali Arnesen Antonsen Ellingsen Edvardsen Thorsen
  Gulbrandsen Isaksen Jenssen Ahmed Eliassen Myklebust Mikkelsen Michelsen Mohamed Abrahamsen Johnsrud Madsen Christiansen
  Ødegaard Mathiesen Torgersen Gabrielsen Jonassen Thoresen Hermansen Hussain Bråthen Khan Bredesen Nilssen Bergersen
  Erichsen Aamodt Amdal Opsahl Aarseth Aspelund Austad Barstad Bekkevold Bendiksen Benjaminsen Bergan Bergh Berntzen
  Bertelsen Bjørge Bjørgen Bjørkli Bjørnsen Bjørnson Bratland Brattli Bruun Brunvoll Bugge Børresen Carlsen Castberg
  Davidsen Didriksen Drange Dyrnes Eilertsen Einarsen Ekeland Elstad Engebretsen Engelsen Engeseth Enoksen Erlandsen
  Espeland Espelund Falch Fagerli Farstad Figenschau Finstad Fjeld Fjeldstad Friis Furuseth Gaarder Garvik Gilje Gjelsvik
  Gjertsen Gjersvik Gjøen Granum Grønlie Grønvold Grøtting Gullaksen Gulliksen Guldbrandsen Gustavsen Hafstad Halvorsrud
  Hansson Haraldsen Haraldstad Haugerud Haugstad Haukås Hegland Hegdal Helgesen Hellesø Helseth Hjorth Hoel Hogstad Holth
  Hopland Husebø Høgseth Høiland Høydal Haaland Haavik Håland Håkonsen Håvik Ihle Ingebretsen Ingebrigtsen Instebø Jansen
  Jarnes Jellum Johansson Jonsen Jordal Josefsen Juul Juliussen Jørstad Kaasa Kaspersen Kjelstad Kjeldsen Kjærstad
  Kjellevold Kjos Klausen Klungland Knapstad Knutson Kolberg Korneliussen Kragh Krogh Kringstad Kristianson Krogstad Krohn
  Kvamme Kvernmo Kverneland Langås Larssen Lauritsen Lauritzen Lervik Lerøy Liland Lillebø Lilleng Lindberg Lindstad
  Lindseth Lindahl Løvik Løvås Ludvigsen Lundberg Lundgren Lundquist Lyngås Løland Magnussen Mangerud Markussen Martinussen
  Marthinsen Marthinussen Mathisrud Midtbø Mikalsen Mjelde Mjøen Mogstad Molland Molvær Monsen Mortensen Mosleth Munthe
  Myhrvold Myklebost Myrvold Moltzau Narvestad Nergård Nikolaisen Nilsson Nordahl Nordeng Nordlie Nordås Normann Norum Nybø
  Nygren Nylund Nøss Oftedal Okkenhaug Olaussen Olavsen Ommundsen Omdal Oppedal Oseland Osmundsen Ottesen Ottosen Overå
  Paulsrud Pedersson Persen Petersen Pettersson Ramberg Ramstad Ramsdal Rafoss Rasch Reiersen Reinertsen Reitan Remme Rian
  Riise Risan Risdal Robertsen Rognli Roland Rogstad Rolland Romslo Rosenberg Rosvold Rossland Rostad Ryeng Røed Røkke
  Røsland Røyrvik Salvesen Samuelsen Sandberg Sandland Seim Selvaag Sem Sevland Sevaldsen Siem Simensen Sjursen Sjøberg
  Skaar Skarstein Skjelbred Skjerve Skjeggestad Skoge Skårdal Smith Snekkestad Solbakk Sollie Sommerfelt Sommerseth Spilde
  Stangeland Stenersen Stenseth Steffensen Stensrud Stokkeland Storli Strømsnes Stubberud Sundal Sunnde Svendsrud Svenning
  Svensen Svensson Syversen Syvertsen Søvik Sørlie Sørbø Sætre Sætren Sæterdal Søreide Sørheim Søyland Taraldsen Tellefsen
  Terjesen Thingnes Thommesen Thomsen Thomson Thorvaldsen Thorsrud Thune Thuen Tjelta Tobiassen Tjøstheim Tollefsen
  Torkildsen Torsvik Torstensen Tronstad Trondsen Trulsen Tryti Tveter Tvedt Tønnessen Tørresen Tømmerås Ulriksen Ulvestad
  Undheim Urdal Utgård Vaagen Vedvik Vesterås Vetland Vestvik Vikse Waage Waagan Walle Westby Westgaard Westli Wiik Wik
  Wiken Wilhelmsen Willumsen Wærnes Wiig Woll Wollan Wulff Østbø Østerhus Østgård Østlie Østvik Øverland Øvergård Øines
  Øvstegård Aaberg Aaby Aakre Aamot Aandahl Aarnes Aarstad Aarvik Aaserud Aasland Aasheim Aass Aaslund Ågren Åmås Ånensen
  Årstad Hjermstad Hjortland Tveitereid Tvinnereim Gudmundsen Gudbrandsen Guttormsen Hallingstad Halmrast Heggstad
  Hesselberg Hjertaas Hovind Jelstad Knapskog Krossbakken Kværner Lauvås Leirvåg Lillevik Liseth Lothe Lundekvam Mellbye
  Midtlyng Myrland Njøs Nøkleby Prestvik Rakvåg Refsnes Reinholdtsen Røssland Seljeseth Selseth Skjervold Smedsrud Smedstad
  Snilsberg Stavik Stensland Stenvik Stordahl Syrstad Søgård Tessem Thorstensen Thorkildsen Tveitan Ueland Ulset Vestad
  Vigen Vigdal Wiborg Hætta Buljo Somby Oskal Valkeapää Länsman Balto Guttorm Mienna Aikio Juuso Kappfjell Jåma
  Jåma-Frøyland Danielsen-Sara Päiviö Partapuoli Kuhmunen Klemetsen Logje Laiti Njuolla Näkkäläjärvi Oskarsen Päiväniemi
  Rasmus Tornensis Vasara Vuolab Jannok Kuhmo Westerfjeld Appfjell Dærga Åhrén Ahrén Fjellner Dunfjeld Kroik Barruk Siiri
  Eriksen-Gaup Boine Hætta-Eira Persen-Somby Holmberg-Gaup Nystø Morottaja Sanila Paltto Kalttopää Abbas Abbasi Abdi
  Abdulahi Abdullah Abdullahi Abdulle Abebe Afzal Ahmad Ahmadi Akbar Akhtar Alavi Al-Hassan Amiri Arshad Asghar Ashraf Aslam
  Awad Awale Aziz Azizi Bashir Begum Bhatti Chaudhry Choudhry Farooq Gebremariam Ghafoor Ghebremedhin Habib Haider Hakimi
  Hameed Hamid Hamza Hanif Haque Haidari Hashemi Hassan Hayat Hosseini Hossain Husain Hussaini Hussein Ibrahim Ilyas Iqbal
  Ismail Jaber Jafari Jamal Javed Jawad Karim Karimi Kazemi Khalid Khaled Khalil Khatun Mahmood Mahmoud Majeed Malik Mansoor
  Masood Mehmood Mirza Moradi Mohammad Mohammadi Mohammed Mohamud Mousavi Mughal Muhammad Munir Mustafa Nasir Nawaz Noori
  Nouri Parveen Qadir Qureshi Rafiq Rahimi Rahman Rashid Rehman Rezai Rezaei Riaz Roble Sadiq Saeed Saleem Saleh Samatar
  Samad Shaikh Sharif Sheikh Siddiqui Singh Syed Tahir Tariq Tekle Tesfai Tesfamariam Tesfay Tewelde Teklehaimanot Ullah
  Usman Warsame Weldu Woldemariam Yasin Yusuf Zaman Zafar Berhe Desta Gebre Gebremedhin Girmay Hagos Kahsay Kidane Kiflom
  Mehari Mengistu Negash Ogbazghi Okbay Tadesse Teklu Tsegaye Weldeab Yohannes Zerom Nowak Kowalski Kowalska Wiśniewski
  Wisniewski Wójcik Wojcik Kowalczyk Kamiński Kaminski Kaminska Lewandowski Lewandowska Zieliński Zielinski Zielinska
  Szymański Szymanski Szymanska Woźniak Wozniak Dąbrowski Dabrowski Kozłowski Kozlowski Kozlowska Jankowski Kwiatkowski
  Krawczyk Kaczmarek Piotrowski Grabowski Zając Zajac Pawłowski Pawlowski Michalski Król Krol Wieczorek Jabłoński Wróbel
  Nowakowski Majewski Olszewski Stępień Malinowski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Walczak Sikora Rutkowski
  Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Marciniak Jasiński Zawadzki Sadowski Bąk Chmielewski
  Wlodarczyk Borkowski Czarnecki Sawicki Sokołowski Urbański Kubiak Maciejewski Kazlauskas Petrauskas Jankauskas
  Stankevicius Vasiliauskas Zukauskas Butkus Paulauskas Urbonas Kavaliauskas Sakalauskas Balciunas Kazlauskiene Petrauskiene
  Berzins Bērziņš Kalnins Kalniņš Ozols Ozolins Liepins Popescu Ionescu Radu Dumitru Stoica Gheorghe Munteanu Rusu Kovacs
  Szabo Tóth Toth Horvat Horvath Ivanov Ivanova Petrov Petrova Dimitrov Dimitrova Georgiev Georgieva Smirnov Smirnova
  Kuznetsov Kuznetsova Popov Popova Volkov Volkova Sokolov Sokolova Morozov Shevchenko Kovalenko Bondarenko Tkachenko
  Kravchenko Oliynyk Melnyk Boyko Kovalchuk Shevchuk Marchenko Rudenko Savchenko Petrenko Moroz Lysenko Ivanenko Hoxha
  Krasniqi Gashi Berisha Morina Bytyqi Kastrati Kryeziu Hasani Thaçi Rexhepi Hodzic Hodžić Hadzic Hadžić Imamovic Jovanovic
  Jovanović Petrovic Petrović Nikolic Nikolić Markovic Marković Djordjevic Ilic Ilić Stojanovic Pavlovic Milosevic Kovacevic
  Kovačević Delić Mehmedovic Begic Begić Suljic Omerovic Halilovic Salihovic Yilmaz Yılmaz Şahin Çelik Celik Yildiz Yıldız
  Yildirim Öztürk Ozturk Aydin Aydın Özdemir Ozdemir Arslan Dogan Doğan Kilic Kılıç Cetin Koc Koç Özkan Ozkan Simsek Polat
  Korkmaz Erdogan Tekin Aksoy Karaca Pham Huynh Phan Vu Vo Dang Ngo Duong Truong Dinh Trinh Dao Luong Reyes Bautista Ocampo
  Garcia Mendoza Andrada Castillo Villanueva Aquino Navarro Salazar Mercado Fernandez Lopez Gonzales Gonzalez Perez
  Rodriguez Sanchez Ramirez Gomez Martinez Hernandez Diaz Morales Pereira Ferreira Rojas Muñoz Munoz Contreras Sepulveda
  Sepúlveda Vasquez Espinoza Gutierrez Valenzuela Araya Vergara Pizarro Sandoval Alvarez Suarez Chavez Jimenez Ruiz Molina
  Ortiz Moreno Delgado Herrera Sharma Patel Gupta Sivalingam Selvarajah Sinnathurai Sivarajah Rajaratnam Ratnam Kandiah
  Nadarajah Arulanantham Balasingam Jeyakumar Kanagaratnam Mahendran Nagarajah Paramanathan Pillai Rasiah Sellathurai
  Thangarajah Vijayakumar Chand Rastogi Mukherjee Banerjee Chatterjee Iyer Nair Reddy Mehta Desai Joshi Kapoor Thapa Gurung
  Tamang Shrestha Liu Chen Zhang Huang Zhao Zhou Choi Tanaka Suzuki Yamamoto Watanabe Sato Nakamura Saetang Srisuk Wongsa
  Chaiyasit Phongsri Mensah Owusu Boateng Asante Osei Appiah Adjei Addo Okafor Okoye Adeyemi Ogunleye Balogun Eze Nwosu Obi
  Diallo Barry Traore Keita Ceesay Jallow Njie Touray Sanneh Mutombo Ilunga Kabongo Mukendi Nkurunziza Niyonzima Ndayisenga
  Uwimana Habimana Mukamana Bizimana Kamau Otieno Ochieng Achieng Odhiambo Wanjiku Jones Williams Davies Wilson Evans
  Johnson Roberts Robinson Thompson Hughes Edwards Clarke Clark Patterson Hill Moore Anderson Watson Harrison Morgan Allen
  James Phillips Bennett Griffiths Collins Bailey Murphy Mitchell Campbell Murray Graham Kelly Robertson Ferguson MacDonald
  McDonald Henderson Gibson Hamilton Duncan Wallace O'Brien O'Connor O'Neill O'Reilly Doherty Gallagher Byrne Walsh
  Fitzgerald Sullivan Kennedy Quinn Nelson Richardson Pearson Chapman Rowe Dixon Lloyd Bradley Coleman Jenkins Perkins
  Peterson Olson Schmidt Müller Mueller Schneider Fischer Meyer Wagner Schulz Hoffmann Schäfer Richter Schröder Neumann
  Schwarz Zimmermann Braun Hofmann Krüger Hartmann Werner Krause Lehmann Köhler Maier Andersson Karlsson Eriksson Larsson
  Olsson Persson Gustafsson Jonsson Jansson Bengtsson Jönsson Lindström Lindqvist Lindgren Axelsson Bergström Lundström
  Lundqvist Jakobsson Bergman Berglund Fredriksson Sandström Henriksson Sjöberg Forsberg Eklund Engström Danielsson
  Håkansson Lundin Björk Gunnarsson Holmqvist Samuelsson Nyström Wallin Fransson Söderberg Ekström Nordström Isaksson Åberg
  Åström Öberg Poulsen Frederiksen Laursen Mogensen Bech Clausen Schou Nørgaard Kjeldgaard Vestergaard Østergaard Virtanen
  Korhonen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Jónsdóttir Jonsdottir Sigurdsson
  Sigurðsson Gudmundsson Gudmundsdottir Dubois Moreau Bernard Durand Ferrari Bianchi Colombo Ricci Papadopoulos Georgiou
  Mulder Dijkstra Hoekstra Vries
`;
