/**
 * Given names as they are met in Norwegian health services: our own list, written from general knowledge of which names are
 * common, not taken from a register or from another list. A name that is a word too is also in `names-that-are-words.ts`.
 */
export const GIVEN_NAMES = `
  Vidar Violetta Wioletta Jorun Sjur Henrike Bernadeta Danuta Genowefa Grazina Irmgard Ludwika Stanislava Weronika Żaneta Zaneta
  Agathe Agnes Agnete Agneta Alette Alexandra Alfhild Alice Alida Alise Alva Alvhild Alvilde Amalie Amanda Amalia Amelie
  Anette Angelica Angelina Anine Anita Anja Ann Annabel Annbjørg Anne Annelise Anneli Annelin Annemor Annethe Annette
  Annfrid Anni Annie Annika Anniken Annikken Annlaug Annveig Anny Antonie Arnhild Aslaug Asta Astri Astrid Aud Audhild Audny
  Augusta Beate Beathe Benedicte Benedikte Benita Bente Bergfrid Bergitte Bergljot Berit Bernhardine Bertha Berthe Bertine
  Betty Birgit Birgitta Birgitte Birgith Birte Birthe Bjørg Bjørghild Bjørgun Bjørgunn Bjørnhild Bodil Bolette Borghild
  Borgny Brit Brita Britt Brynhild Camilla Carina Carine Carmen Caroline Cathrine Catherine Cecilia Cecilie Celina Celine
  Charlotte Christel Christiane Christin Christina Christine Clara Conny Constance Cornelia Dagfrid Dagmar Dagny Dagrun
  Daniela Daniella Diana Dorte Dorthe Dorthea Ebba Edith Eileen Eilin Eirin Eldbjørg Eldrid Elena Elfrid Elin Eline Elisa
  Elisabet Elisabeth Elise Elisiv Eliza Elizabeth Ellen Ellinor Elly Elna Elsa Elsebeth Elvira Embla Emelie Emely Emilia
  Emilie Emily Emma Emmeline Emmy Erika Erna Ester Esther Eva Evelyn Evy Fillippa Filippa Fredrikke Freja Freya Frida Frøya
  Frøydis Gerd Gerda Gitte Gjertrud Gjertine Grete Greta Gretha Grethe Gudny Gudrun Gudveig Gunda Gunhild Gunn Gunnbjørg
  Gunnhild Gunnvor Gunnveig Gunvor Gurine Guro Gyda Gyri Gøril Gørild Hanna Hannah Hanne Harriet Hedda Hedvig Hedvik Hege
  Heidi Heidrun Helena Helene Henny Henriette Herborg Herdis Hermine Hilda Hilde Hildeborg Hildegunn Hildur Hjørdis Hulda
  Ida Idun Idunn Ilse Ingeborg Ingebjørg Ingelin Inger Ingerid Inger-Lise Ingfrid Ingjerd Ingri Ingrid Ingun Ingunn Ingvild
  Ingvill Irene Irina Irja Irma Isabel Isabell Isabella Isabelle Iselin Isolde Ine Ines Janne Jannicke Jannike Janicke
  Jeanette Jeanett Jenny Jennifer Jessica Joanna Johanna Johanne Jorid Jorun Jorunn Josefine Josephine Judith Julia Julianne
  Juliane Julie Jytte Kaia Kaisa Kaja Kamilla Karen Kari Karianne Karin Karina Karine Karla Karoline Karolina Kate Katarina
  Katharina Kathe Kathinka Kathrin Kathrine Katinka Katja Katrin Katrina Katrine Kersti Kine Kira Kirsten Kirsti Kjellaug
  Kjellfrid Kjersti Kjerstin Klaudia Kristi Kristiane Kristin Kristina Kristine Laila Lajla Latifa Laurine Leah Leila Leikny
  Leona Leonora Liane Lilian Lillian Lilli Lilly Linda Linea Linnea Linne Lisa Lisbet Lisbeth Lise-Lotte Liselotte Louisa
  Louise Lovise Lovisa Lucia Lucy Ludmila Lydia Mabel Madelen Madeleine Magda Magdalena Magna Magnhild Magny Maia Maiken
  Maja Malene Malena Mali Malina Malou Maren Margaret Margareta Margarete Margaretha Margit Margrete Margrethe Margot
  Margreta Maria Mariann Marianne Marie Mariell Mariella Marielle Marit Marita Marlene Marta Marte Martha Marthe Marthine
  Martina Martine Mary Mathea Mathilda Mathilde Matilda Matilde Maud Maya Melanie Melina Melissa Merete Mereta Merethe Meret
  Michelle Mikaela Mikkeline Milla Miranda Miriam Mirjam Molly Monica Monika Märta Nadia Nadja Nanna Naomi Natalie Nathalie
  Nelly Nellie Nicoline Nikoline Nikolina Nina Noomi Nora Norunn Norah Oddbjørg Oddfrid Oddlaug Oddny Oddrun Oddveig Olaug
  Olava Olea Olga Olina Oline Olivia Othilie Otilie Paula Pauline Pernille Petra Petrine Ragna Ragne Ragnfrid Ragnhild Rakel
  Ramona Randi Rannei Rannveig Ranveig Rebecca Rebekka Regine Reidun Renate Rigmor Ronja Rosalie Rosemarie Roswitha Rønnaug
  Sabina Sabine Sabrina Samantha Samira Sandra Sara Sarah Saranda Selina Serina Serine Severine Sidsel Sienna Sigfrid Signy
  Sigrid Sigrun Sigrunn Silja Silje Silvia Simone Siri Sissel Snefrid Snøfrid Sofie Solbjørg Solfrid Solrun Solrunn Solveig
  Solvei Solvor Sonja Sophia Sophie Stefanie Steffi Susann Susanna Susanne Suzanne Svanhild Svanlaug Sylvi Sylvia Synne
  Synneva Synnøve Synøve Sølvi Sølvei Talia Tanja Tekla Teresa Teresia Terese Thale Thea Thelma Theodora Therese Theresa
  Thomine Thora Thorbjørg Thordis Thyra Tilde Tiril Tirill Tiffany Tiara Toini Tomine Toni Tonje Torbjørg Torborg Tordis
  Torgunn Torhild Torill Toril Torun Torunn Trudi Tyra Ulla Ulrikke Ulrika Unni Ursula Valborg Valentina Vanessa Veronica
  Veronika Veslemøy Vibeke Vigdis Viktoria Vilma Viveka Vivi Vivian Wanda Wenche Wencke Wibecke Wigdis Wilma Ylva Yngvild
  Yvonne Ågot Åsa Åshild Åslaug Åste Øydis Øyunn Adam Adrian Agnar Aksel Albert Alexander Alf Alfred Alvin Amund Anders
  Andor André Andreas Andrew Ansgar Anton Anund Arent Arild Arne Arnfinn Arnfred Arnold Arnstein Arnt Arnulf Aron Arthur
  Arvid Asbjørn Asgeir Aslak Asle Asmund Atle Audun Aukust Axel Bastian Bendik Benedikt Bengt Beniamin Benjamin Bernhard
  Bernt Bertil Birger Bjarke Bjarne Bjørge Bjørnar Bjørnulf Bodvar Bruno Brynjar Brynjulf Bård Børge Børje Børre Carl Casper
  Cato Charles Christer Christoffer Christopher Claes Claus Cornelius Dagfinn Daniel David Dennis Didrik Edgar Edmund Edvard
  Edvin Edward Egil Eigil Eilert Eilif Einar Eirik Eivind Elias Elling Elliot Ellev Embret Emil Emrik Enok Erik Eric Erlend
  Erling Ernst Eskil Espen Evald Eyvind Fabian Felix Ferdinand Filip Finn-Erik Frants Frans Fredrik Fredric Frithjof Fritjof
  Frode Fridtjof Gabriel Gaute Geir Geirmund Georg George Gerhard Gisle Gjermund Gjert Gorm Greger Gregor Gudbrand Gudmund
  Gunder Gunleif Gunnar Gunnleik Gunnstein Gunstein Gustav Guttorm Haakon Hagbart Haldor Halfdan Halgeir Hallgeir Hallgrim
  Hallstein Hallvard Halstein Halvard Halvor Harald Hartvig Haavard Havard Helmer Henning Henrik Henry Herbert Herbjørn
  Herleif Herman Hermann Hermod Hilmar Hjalmar Hogne Holger Hubert Hugo Håkon Håvard Håvar Idar Ingar Ingebrigt Ingemar
  Ingmar Ingolf Ingvald Ingvar Ivar Jacob Jakob James Jan-Erik Jarle Jens Jeppe Jesper Jim Jimmy Joachim Joakim Joel Johan
  Johannes John Johnny Jomar Jon Jonas Jonathan Jone Jonny Jostein Julian Julius Jørgen Jøran Jørn Jørund Karl Karsten
  Kasper Kenneth Kenny Ketil Kevin Kjartan Kjell Kjetil Kjell-Arne Klaus Kleng Knut Konrad Kolbein Kolbjørn Kornelius
  Kristian Kristoffer Kristofer Lars Lars-Erik Laurits Lauritz Leander Leif Lennart Linus Lorentz Louis Luca Lucas Ludvig
  Ludvik Lukas Magne Magnar Magnus Marcus Marius Markus Martinius Mathias Mathis Matheo Matteo Mattis Maximilian Melvin
  Michael Mikael Mikal Mikkel Milian Mogens Modolf Morten Narve Nicolai Nicholas Nicolas Niklas Nikolai Nils Njål Noah
  Nicolay Normann Oddbjørn Oddgeir Oddleif Oddmund Oddvar Oddvin Ola Olaf Olai Olav Olaus Ole Ole-Johan Oliver Omar Orvar
  Oscar Oskar Osvald Otto Ottar Patrick Patrik Paul Peder Perry Petter Peter Philip Preben Pål Pål-Erik Ragnar Ragnvald Ralf
  Ranulf Rasmus Raymond Reidar Reidulf Reier Remi René Richard Rikard Roald Robert Roland Rolf Rolf-Arne Ronald Ronny Roy
  Rudolf Ruben Runar Rolv Sakarias Samson Samuel Sebastian Severin Sigbjørn Sigmund Sigurd Sigvald Sigve Sigvart Simen
  Sivert Skjalg Snorre Sofus Steinar Steinarr Steffen Stefan Stephan Sturla Svein Svein-Erik Sven Svend Svenn Sverre Søren
  Tallak Tarald Tarjei Teodor Theo Theodor Thomas Thor Thorbjørn Thore Thorleif Thorstein Thorvald Tobias Tollef Tomas Tommy
  Tomm Tor-Arne Torbjørn Torfinn Torgeir Torger Torgils Torgrim Torje Torkel Torkil Torkild Torleif Torleiv Tormod Torolf
  Torolv Torstein Torvald Torgny Trond Trygve Tycho Tønnes Ulf Ulrik Valdemar Vebjørn Vegar Vegard Vemund Vigleik Viggo Vigo
  Viktor Vilhelm Villy Vincent Waldemar Walter Werner Wilhelm Willy William Wiggo Yngvar Yngve Zakarias Ådne Åge Åsmund
  Øistein Øivind Ørjan Ørnulf Øystein Øyvin Øyvind Øyvinn Áilu Áile Áillun Aslat Ánde Ánna Ánte Ántte Antti Áslat Beaska
  Berit-Anne Biera Biret Biret-Ánne Birit Bierná Dávvet Elen Eliina Ellá Elle-Máret Elle-Márja Ellen-Márjá Gáddjá Gáren Gáre
  Heaika Heaikka Hánsa Heandarat Ibbá Iŋgá Ingá Inga-Máret Inger-Máret Issát Issak Iŋger Joavnna Johanas Johttit Jovnna
  Jovsset Juhán Juhána Jouni Juhani Kirste Láilá Lásse Lemet Leammuid Leena Máhtte Máret Márjá Márge Márggu Magga Máijá
  Mihkkal Mihkku Mikkal Nigá Niillas Nils-Aslak Ole-Mathis Ovllá Ravna Rávdná Rávná Risten Ristiinna Sámmol Sárá Sárá-Máret
  Siiri Solbbá Sunná Susánna Ánneristen Áhkká Duommá Dierjje Gáijá Gunvár Láve Jungá Maret Marja Piera Pieti Risto Outi Aila
  Aili Aino Eino Eeva Helvi Toivo Abdi Abdifatah Abdihakim Abdikadir Abdirahman Abdirisak Abdiaziz Abdul Abdulkadir Abdulla
  Abdullah Abdullahi Abdulrahman Abdurahman Abebe Abeba Abshir Adan Aden Adnan Afrah Ahmad Ahmed Aicha Aida Aisha Aishah
  Akram Alaa Alem Alemayehu Alhassan Amina Aminata Amir Amira Amna Anab Anisa Anwar Arif Asad Asha Ashraf Asif Asma Asmaa
  Ayaan Ayan Ayesha Ayub Aziz Aziza Bahar Bashir Bassam Batoul Behrouz Berhane Bilal Bilan Bushra Dahir Dalia Darius Deqa
  Dilan Ebrahim Elham Emad Eyob Fadi Fadumo Fahad Faisal Faiza Farah Farhad Farhan Farhia Farid Farida Faris Fariba Fartun
  Fatema Fathi Fatima Fatiha Fatma Fatou Fatuma Fawzia Faysal Feisal Fereshteh Feven Filmon Firas Ghada Habiba Habib Hadia
  Hadi Hafsa Haider Hakim Halima Halimo Hamid Hamza Hanad Hanan Hamdi Harun Hasan Hassan Hatem Heba Hibo Hiba Hoda Hodan
  Hossein Houda Hussain Hussein Ibrahim Idil Idris Idriss Ifrah Ikram Ilham Ilyas Iman Imane Imran Iqra Isaac Ismail Ismael
  Issa Iqbal Jamal Jamila Jamilah Jawad Kahin Kaltum Kamal Karim Karima Kasim Khadija Khadra Khalid Khalil Khadar Kidane
  Kiros Ladan Laith Latif Layla Liban Lul Lubna Luwam Mahad Mahamed Maher Mahmoud Mahmud Mahdi Malak Malik Malika Mansoor
  Marwa Marwan Maryam Mariam Maryan Masoud Mehdi Mehmet Mehran Meron Milad Mirza Mohamad Mohamed Mohammad Mohammed Mohamud
  Muhammad Muhammed Munira Murad Mustafa Mustapha Nabil Nader Nadeem Naima Nasir Nasra Nasrin Nasser Natnael Nawal Nazanin
  Negar Nermin Nimo Nimco Noor Nour Noura Nura Nuria Olad Osama Osman Parisa Parvin Qasim Rabia Rahel Rahma Rahim Rahwa Rami
  Rania Rashid Reza Roya Ruqiya Sabah Sabir Sadia Sadiq Safia Sagal Sahar Sahra Saida Sakina Salah Salama Saleh Salim Salma
  Salman Salwa Sami Samia Samir Sana Sanaa Semhar Selam Senait Shabnam Shadi Shahid Shaima Shamsa Shirin Shukri Sidra Simret
  Siyad Solomon Soraya Suad Suada Suleiman Sumaya Tahir Tariq Tarik Tesfay Tesfaye Tsegay Usman Waleed Walid Warda Warsan
  Winta Yahya Yahye Yasin Yasir Yasmin Yasmine Yassin Yonas Yohannes Yosef Youssef Yusra Yusuf Zahid Zahir Zahra Zainab
  Zaynab Zakaria Zaki Zara Zeinab Zeynab Zeyneb Ziad Zohra Zubair Zuhur Gebre Haile Mehari Mulu Tadesse Selamawit Almaz
  Alemtsehay Biniam Bereket Dawit Ephrem Filimon Girma Hiwot Kibrom Mebrahtu Merhawi Mihret Mussie Robel Samrawit Saron
  Yordanos Zerai Tekle Tigist Azeb Abel Agnieszka Aleksander Aleksandra Aleksandar Alicja Andrzej Aneta Arkadiusz Artur
  Barbara Bartosz Beata Bogdan Boguslaw Bozena Bożena Cezary Czeslaw Dariusz Dawid Dominik Dorota Dorotea Edyta Elżbieta
  Elzbieta Ewa Ewelina Franciszek Grażyna Grazyna Grzegorz Halina Henryk Ireneusz Iwona Izabela Jacek Jadwiga Jakub Janusz
  Jaroslaw Jarosław Jerzy Jolanta Jozef Józef Justyna Kamil Kacper Karol Katarzyna Kazimierz Krystian Krystyna Krzysztof
  Leszek Lukasz Łukasz Maciej Małgorzata Malgorzata Marcin Marek Mariola Mariusz Mateusz Michal Michał Mieczyslaw Milena
  Mirosław Miroslaw Natalia Patryk Pawel Paweł Piotr Przemyslaw Przemysław Rafal Rafał Radoslaw Renata Ryszard Slawomir
  Sławomir Stanislaw Stanisław Sylwia Szymon Tadeusz Tomasz Urszula Wiktor Wiktoria Wieslaw Wojciech Zbigniew Zofia Zuzanna
  Zygmunt Agnė Aiste Andrius Arnas Arturas Aurimas Ausra Aušra Birute Birutė Dainius Daiva Deividas Domas Donatas Edita Eglė
  Evaldas Gabija Gediminas Giedre Giedrė Gintaras Gintare Giedrius Ieva Ignas Ilona Ineta Jolita Jurate Jurgita Justas
  Karolis Kristijonas Laima Linas Loreta Mantas Martynas Mindaugas Nerijus Neringa Paulius Povilas Ramune Ramunas Rimantas
  Rūta Rokas Saulius Simona Skaiste Tadas Tautvydas Vaida Valdas Vytautas Virginija Zita Žydrūnas Aivars Andris Dace Edgars
  Guntis Ilze Inese Janis Jānis Kristaps Maris Māris Ivars Sandis Zane Aigars Baiba Līga Adela Adriana Alexandru Alina Anca
  Andreea Andrei Bogdana Ciprian Claudia Claudiu Constantin Corina Cosmin Cristian Cristina Denisa Doina Dumitru Eugen
  Florin Florina Gabriela Gheorghe Ileana Ioan Ioana Ionel Ionut Larisa Laurentiu Lavinia Liliana Liviu Loredana Luminita
  Madalina Marian Mariana Mihaela Mihai Mircea Mirela Nicoleta Oana Ovidiu Petru Radu Raluca Razvan Roxana Silviu Sorin
  Stefania Traian Vasile Viorica Vlad Zoltan Istvan Ágnes Attila Balázs Gabor Gyula Ildikó Katalin László Laszlo Zsuzsanna
  Zsolt Boyan Desislava Dimitar Dimitrios Georgi Hristo Ivanka Ivaylo Kalina Krasimir Lyudmila Petar Plamen Radka Rositsa
  Stoyan Svetla Todor Tsvetan Vesela Yordan Zlatka Adil Admir Adis Ajla Almir Amela Arben Ardita Artan Azra Bekim Besim
  Besnik Blerim Blerina Bojan Branislav Branka Bujar Dejan Dino Dragan Dragana Drita Dževad Dzenana Dženan Edin Elvir Elvis
  Emina Ermin Esad Fatmir Fikret Flamur Goran Gordana Haris Igor Ilir Indira Irfan Jasmina Jelena Jovan Jovana Kujtim Lejla
  Ljiljana Luan Lulzim Marija Marko Mehmed Merima Milan Milica Miloš Mirsad Miodrag Mladen Muhamed Nedim Nenad Nermina
  Nikola Nebojsa Radovan Ramiz Refik Sanel Sanela Sead Sefik Senad Senada Slavica Slavko Slobodan Snezana Snežana Stevan
  Svetlana Shpresa Tatjana Valon Vesna Violeta Vjosa Vladimir Zdravko Zlatan Zoran Zorica Željko Aleksei Aleksandr Alexei
  Alyona Anastasia Anastasiia Anatoly Andrey Andriy Artem Bohdan Boris Darya Denis Dmitri Dmitry Dmytro Ekaterina Evgenia
  Evgeny Galina Halyna Ihor Ilya Iryna Katerina Kateryna Kirill Ksenia Larysa Lesia Liudmyla Lyubov Lyudmyla Maksim Maksym
  Marharyta Mariia Maryna Mikhail Mykola Mykhailo Nadiia Nataliia Natalya Natasha Nikolay Nikita Oksana Oleg Oleh Oleksandr
  Oleksandra Oleksii Olena Olesya Olha Pavel Pavlo Polina Ruslan Sergei Sergey Serhii Sofiia Stanislav Svitlana Taras
  Tatiana Tetiana Tetyana Timur Vadim Vadym Valeria Valeriy Vasyl Viktoriia Viktoriya Vitalii Vitaly Volodymyr Vyacheslav
  Yana Yaroslav Yevgeny Yulia Yuliia Yuri Yurii Yuriy Zoya Zhanna Ahmet Arzu Asli Aslı Aylin Ayse Ayşe Aysel Ayten Berat
  Berivan Berkay Burak Bülent Canan Cem Cemal Cihan Derya Dilek Ebru Elif Emine Emre Ercan Erdal Erkan Esra Fatih Gökhan
  Gulnara Gülay Gülsen Gülten Hacer Hakan Halil Hatice Havva Hülya Hüseyin Kemal Kerem Kübra Leyla Meltem Meryem Metin Murat
  Necla Nazli Nesrin Nilgün Nur Nuran Nurcan Oguz Orhan Ömer Özlem Pinar Ramazan Recep Sedat Selim Selin Semra Serap Serdar
  Serkan Sevda Sevgi Sevim Sibel Sinem Songül Süleyman Tülay Turan Türkan Ufuk Volkan Yasemin Yavuz Yildiz Yilmaz Zehra
  Zeynep Azad Baran Berfin Bahman Farshid Gulistan Hadeel Hêvî Hiwa Jila Karwan Kawa Khosro Laleh Leili Mahnaz Majid Maliheh
  Mansour Maral Masoumeh Mehrdad Mojtaba Morteza Nahid Narges Nasim Neda Niloufar Omid Peyman Pouya Ramin Rebin Rojin Rozhin
  Saeed Samaneh Sasan Shahla Shahram Shilan Shiva Siamak Simin Sirwan Soheila Zheela Zilan Amjad Anjum Arooj Asghar Attiq
  Ayaz Azhar Benazir Fakhra Farzana Ghazala Ghulam Hina Humaira Ijaz Imtiaz Javed Kashif Khurram Kiran Kousar Mehwish
  Mubashar Mudassar Munir Naeem Naveed Nazia Nighat Noreen Parveen Rafiq Razia Rehana Riaz Rizwan Rubina Rukhsana Saadia
  Saima Sajid Samina Shabana Shabbir Shafiq Shagufta Shahida Shahzad Shaista Shakeel Shazia Sobia Sumera Tahira Tanveer
  Tasneem Tayyaba Uzma Waqas Yasmeen Zafar Zeeshan Zubaida Amit Anand Anil Anjali Arjun Arun Ashok Deepa Deepak Divya Geetha
  Gita Gopal Harpreet Jagdish Kavita Kavitha Krishna Kumar Lakshmi Mahesh Manjit Manoj Meena Mohan Nalini Naresh Neha
  Nirmala Pooja Prakash Pradeep Priya Rahul Raj Rajesh Rajeev Rakesh Ramesh Rekha Rohan Sandeep Sanjay Santosh Seema Shankar
  Sharmila Sita Sivakumar Subramaniam Sudha Suman Sunil Sunita Suresh Sushma Thushara Tharshini Usha Vani Vijay Vimala Vinod
  Vasanthi Yogarajah Ananthan Kamala Anh Bao Bich Binh Chau Cuong Diem Duc Duy Giang Hien Hieu Hoa Hoang Huong Huyen Khanh
  Kieu Kim-Anh Linh Minh Nga Ngan Ngoc Nguyet Nhi Nhung Oanh Phuc Phuong Phuoc Quan Quang Quoc Quyen Quynh Thanh Thao Thien
  Thu Thuan Thuy Toan Trinh Trung Tuan Tuyet Tuyen Uyen Vinh Xuan Achara Apinya Arunee Busaba Chanida Duangjai Jintana Kanya
  Kanokwan Malee Malai Mayuree Naree Nattaya Nittaya Orawan Pensri Pornthip Prasert Ratana Rattana Sasithorn Sirikit Sirilak
  Siriporn Somchai Somjai Somsak Suchada Sukanya Sunisa Supaporn Suphan Suwanna Thanya Wanida Wannapa Wassana Wilai Amelita
  Analyn Angelita Arnel Arvin Bernadette Bituin Carmelita Conchita Consuelo Corazon Danilo Dolores Eduardo Elmer Emelita
  Erlinda Esmeralda Evangeline Felicidad Gilda Glenda Imelda Jennylyn Jericho Jerome Jhun Jocelyn Josefina Jovelyn Juanito
  Juliet Leticia Ligaya Lorna Luz Luzviminda Manuel Maribel Maricel Maricar Maritess Marissa Marivic Marlon Merlinda Mylene
  Nenita Nestor Rachelle Ramil Raquel Rey Reynaldo Ricardo Rodel Rodrigo Rogelio Romeo Rommel Ronaldo Rosalinda Rowena
  Roselyn Rosita Rufino Sheila Susana Teodoro Teresita Virgilio Wilfredo Zenaida Alberto Alejandra Alejandro Alfonso Alfredo
  Alvaro Andrea Antonia Antonio Armando Beatriz Benito Camila Carlos Cesar Domingo Eduarda Emilio Enrique Ernesto Esteban
  Eugenia Fabiola Felipe Fernanda Fernando Francisca Francisco Gerardo Gonzalo Graciela Guadalupe Guillermo Gustavo Horacio
  Ignacio Jaime Javier Jimena Joaquin Joao João Jorge Jose José Josefa Juan Juana Juanita Julio Leandro Lorena Lorenzo Luisa
  Manuela Marcela Marcelo Marco Marcos Margarita Mariano Mario Marisol Mauricio Miguel Natividad Osvaldo Oswaldo Pablo
  Paloma Paola Patricia Pedro Pilar Rafael Ramon Raul Rocio Rodolfo Rosana Sergio Silvana Sofía Vicente Ximena Yolanda Adama
  Adjoa Afia Akosua Amadou Aminatou Ayo Babatunde Boubacar Chidi Chinedu Chioma Ebrima Emeka Emmanuel Fatoumata Ibrahima
  Ifeoma Isatou Jabu Kofi Kwabena Kwame Kwasi Lamin Mamadou Mariama Modou Moussa Mwangi Ngozi Njeri Nkechi Ousman Oumar
  Sekou Seun Sulayman Tunde Wanjiru Aline Beatha Bahati Claudine Clarisse Devota Dieudonne Espérance Emerance Fiston Furaha
  Immaculee Jeanne Josiane Kabila Nadine Neema Odette Pascal Rehema Solange Vestine Zawadi Akiko Hiro Hiroshi Jing Kenji
  Lihua Naoko Satoshi Takeshi Ying Yoko Yuki Yumi Jian Tenzin Dolma Pema Sonam Tashi Aaron Abigail Agatha Aidan Alan Alana
  Alec Alex Alexa Alfie Alison Allan Alistair Allison Amy Andy Angela Angie Angus Anthony Archie Ashley Audrey Aubrey Barry
  Beatrice Becky Belinda Bernard Beth Bethany Beverley Billy Bobby Bradley Brandon Brenda Brendan Brian Bridget Brigitte
  Bruce Bryan Bryony Caitlin Callum Calvin Cameron Candice Carla Carly Carole Carolyn Carrie Cassandra Cathy Chantal
  Charlene Charlie Cheryl Chloe Chris Christa Christie Cindy Claire Clare Clark Colin Colleen Connor Conor Courtney Craig
  Curtis Cynthia Damian Damien Danielle Danny Darcy Darren Debbie Deborah Debra Declan Denise Derek Diane Dianne Dominic
  Donald Donna Doreen Doris Dorothy Doug Douglas Duncan Dustin Dylan Eddie Elaine Eleanor Ellie Ellis Elliott Eloise
  Emmanuelle Enid Erin Ernest Estelle Ethan Ethel Eugene Evan Faye Fergus Fiona Frances Francis Francesca Frankie Freddie
  Frederick Gail Gareth Garry Gary Gavin Geoff Geoffrey Georgina Gerald Geraldine Gillian Giles Ginny Glenn Graeme Greg
  Gregory Gwen Hayden Hayley Hilary Howard Hugh Ian Imogen Ivor Jackie Jacqueline Jake Jamie Jane Janet Janice Jared Jason
  Jayne Jeff Jeffrey Jenna Jeremy Jerry Jess Jessie Jill Joan Joanne Jodie Joe Joey Jonathon Joseph Joshua Joyce Jude Judy
  Kathleen Kathryn Kathy Katie Katy Kayleigh Keith Kelly Kendra Kerry Kieran Kirk Kirsty Krista Kristy Kyle Kylie Larry
  Lauren Laurie Lawrence Leanne Leigh Leonard Leroy Leslie Lesley Lewis Lindsay Lindsey Liz Lizzie Lloyd Logan Lois Lorraine
  Lottie Louie Luke Lynda Lynne Maggie Malcolm Mandy Marc Marcia Margery Marilyn Marion Marjorie Marsha Marty Marvin Matthew
  Maureen Maurice Mavis Maxine Megan Melinda Mervyn Mick Mickey Mike Mildred Millie Minnie Mitchell Moira Muriel Nancy
  Nathan Nathaniel Neil Nell Nichola Nicky Nicola Nicole Nigel Norman Owen Paige Pam Pamela Patti Paulette Peggy Penelope
  Pete Philippa Phillip Phoebe Phyllis Polly Rachael Rachel Ralph Randall Reginald Rhiannon Rhys Ricky Robbie Roberta Robyn
  Rodney Ron Ronnie Rory Rosalind Rosie Ross Roxanne Rupert Russell Ryan Sadie Sammy Scarlett Scott Sean Shane Shannon
  Sharon Shaun Shawn Shelley Shelly Shirley Sinead Sonya Stacey Stacy Stanley Steph Stephanie Stephen Steve Steven Stewart
  Stuart Susan Susie Suzie Tabitha Tamara Tammy Tanya Ted Terence Teri Terri Tessa Timothy Toby Todd Tracey Tracy Trevor
  Tricia Trish Trudy Tyler Valerie Vernon Vicki Vicky Vivien Wallace Wendy Wesley Winifred Winston Zac Zach Zachary Zoe
  Annelie Anna-Karin Berndt Britt-Marie Carl-Johan Eva-Lena Fredrika Gunilla Göran Göte Hasse Helén Håkan Ingegerd Ingela
  Jörgen Kerstin Lars-Göran Lillemor Majken Mårten Märit Måns Nils-Erik Olof Olov Pehr Pontus Pär Sixten Sören Staffan
  Stellan Torsten Ulla-Britt Viveca Örjan Östen Aase Asger Else-Marie Flemming Gert Inge-Lise Jens-Peter Karl-Erik Kjeld
  Lærke Niels Nikolaj Poul Torben Troels Uffe Vagn Arnar Birgir Björk Björn Guðrún Gudrún Gunnhildur Hafdís Hrafn Jóhann Jón
  Katrín Kristín Kristján Ólafur Ragnheiður Sigríður Sigurður Sigurdur Steinunn Stefán Sveinn Þór Þóra Þorsteinn Gerhardt
  Günter Günther Dieter Hannelore Hans-Jürgen Heike Heinz Helmut Ingo Jürgen Karl-Heinz Lothar Manfred Matthias Ulrich
  Ulrike Uwe Uschi Volker Wolfgang Gisela Antoine Benoit Céline Claude Delphine Francois François Françoise Guillaume Hélène
  Jacques Jean-Pierre Laurent Marie-Claire Mathieu Olivier Philippe Pierre Sylvie Thierry Yves Alessandra Alessandro Chiara
  Elisabetta Enzo Francesco Gianni Giorgio Giovanni Giulia Giuseppe Luigi Massimo Paolo Pietro Roberto Salvatore Silvio
  Stefano Vincenzo Anneke Antje Femke Gerrit Hendrik Jeroen Joost Joris Maaike Maarten Marieke Pieter Piet Ruud Saskia
  Sjoerd Wouter Willem Wim Afroditi Alexandros Athanasios Eleni Georgios Ioannis Kostas Konstantinos Nikos Spyros Stavros
  Vasiliki Yannis Heikki Juha Jukka Kaarina Kari-Pekka Kirsi Markku Matti Mika Pekka Pirjo Päivi Reijo Riitta Ritva Seija
  Sirpa Tarja Timo Tuula Veikko Virpi Liisa
`;
