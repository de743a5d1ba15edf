/**
 * Given names that are words, or places, in Norwegian or English: "Vår", "Even", "Rose", "Florence". Written small they are
 * left alone; with a capital they count as names inside a sentence, and at its start only when what follows speaks of somebody.
 */
export const GIVEN_NAMES_THAT_ARE_WORDS = `
  Ada Are Arve Anna Angel Ane Ali Alma Amal Amber Amin April Aria Arta Ase Ask Aurora August Ava Balder Bella Ben Bent Bill
  Birk Bjarte Bjørn Blake Bo Bob Borgar Bosse Brage Brad Brede Brent Brett Carol Carolina Catalina Chase Chelsea Chen Cherry
  Chi Chuck Clive Crystal Daisy Dag Dan Dao Dara Daria Dave Dawn Dean Deb Demir Diego Dirk Divine Don Dora Earl Ebbe Edel
  Eir Eira Eldar Eli Ella Elle Else Emir Ender Endre Enes Erle Eve Even Evert Faith Fanta Fanny Feng Finn Florence Folke
  Frank Fraser Fred Fride Gard Gene Georgia Gill Glen Gloria Gordon Grace Graham Grant Gro Guy Hani Hans Harry Hawa Haya
  Hazel Heather Hector Heine Helen Helga Helge Helgi Hella Helle Holly Hong Hope Hung Huda Inga Inge Inna Innocent Iris
  Israel Isa Ivan Ivy Iver Jack Jade Jan Jarl Jasmin Jasmine Jasper Jay Jean Jen Jo Joar Jordan Josh Joy June Juni Justin
  Kai Kaj Kalle Kara Kat Kay Kelvin Ken Kent Khan Kim Kitty Klara Kris Kristen Kurt Kyrre Kåre Lance Lasse Lata Lea Lee Lena
  Lene Leo Leon Levi Lien Liga Lily Lin Lina Linn Line Lise Liv Liva Loan Lone Lourdes Love Lova Lotta Lotte Luis Luna Lykke
  Lyn Lynn Mai Maj Malin Mads Mari Marina Mark Marshall Mason Mats Matt Max May Medina Mei Mel Melody Meta Mette Mia Mie
  Miles Mille Milo Mina Minna Ming Mira Mona Morgan Muna Musa Muse Myra Nada Nick Nima Noel Noi Norma Olive Odd Odin Olle
  Orlando Oda Palle Paris Pat Patience Patsy Pearl Penny Per Perla Phil Pim Pia Ploy Poppy Precious Rana Randy Rasa Ravi Ray
  Reem Regina Rex Ria Rich Rick Rikke Rima Rita Roar Rob Robin Rod Roda Roger Roman Rosa Rose Rosemary Rosario Rowan Ruby
  Rudi Runa Rune Ruta Rut Ruth Saad Saba Safa Safi Saga Said Saif Sally Salem Salve Sam Sander Sanna Sanne Santiago Salvador
  Satu Seth Sid Signe Sima Simon Sindre Sire Siren Siv Skye Sofia Sol Soledad Sonia Spencer Stan Stein Stella Sten Stian
  Stig Stina Stine Storm Sture Ståle Sue Summer Sune Sunna Sunniva Susse Sydney Syver Tage Taha Tale Tamer Tara Taylor Tea
  Terje Terry Tess Tia Tilla Tim Tina Tindra Tine Tom Tone Tony Tor Tora Tord Tore Tove Tran Trine Trude Trym Tuba Tuva Uma
  Una Unn Uno Urban Valentin Vanja Vera Verner Vetle Viet Victor Vilde Vilja Viljar Vince Viola Violet Virginia
  Victoria Vår Warren Wayne Will Willow Yan Yen Åke Åse Adele Amelia Ana Andre Andres Antony Aya Christian Dina Elva Egle
  Frits Gemma Gina Isak Juli Lara Laura Liam Martin Naser Raha Ugne Umut Deniz Melek Onur Selma Trang Ulv Mercedes Kinga
  Amra Ande Sherry Basma Juris Rade Rene Rani Reiner Safet Agne Leni Hana
`;

/**
 * Family names that are words or places as well: "Berg", "Lie", "Sandnes". By themselves they are names only after a given
 * name, an initial, a title or another sign, or when what follows speaks of somebody.
 */
export const FAMILY_NAMES_THAT_ARE_WORDS = `
  Adams Alam Amini Anti Aslan Baal Bals Bakke Bakken Baker Bakker Bang Baran Barnes Bauer Becker Berg Berge Berger Bibi
  Blind Blom Bonde Bongo Borge Borgen Brandt Brekke Brown Brun Bråten Buer Bui Bulut Burns Butt Bær Bøe Camara Carter Castro
  Cole Cook Cooper Costa Cox Cruz Dahl Dahle Dahlen Dale Dam Dar Dekker Demir Egeland Eggen Eide Eidem Eidsvik Eik Eikeland
  Eira Ellis Engen Enger Esposito Evjen Falk Farah Fisher Fjell Fjellheim Flaten Flatland Flores Fosse Foss Fosser Fossum
  Foster Fox Fredheim Fuentes Fylling Garner Gaup Gjerde Gran Grande Granli Green Greve Grimstad Grindheim Grønli Haga Hagen
  Hagene Haile Hall Halland Halle Hals Hammer Hamre Haq Harris Hashi Haug Hauge Haugen Haugan Hegge Heggem Heimdal Helgeland
  Helland Helle Hem Henden Hetland Hjelle Hjelmeland Hoang Hoff Hofstad Holen Holm Holmen Holst Holte Holter Horn Hoti Hove
  Hovde Hoven Howard Hudson Huse Husby Høyland Isse Jackson Jaworski Kamal Kara Karlstad Kaur Kaya Kemi Kerr Kim King
  Kirkeby Kirkebø Kitti Kjær Klein Kleiva Kleivane Kleppe Klette Kleven Knight Koch Kolstad Kongshaug Koval Kroken Kumar
  Kurt Kvam Kvinge Kvist Labba Lam Lama Landsverk Lange Langeland Langseth Leikanger Leirvik Lewis Lia Lian Lie Lien
  Lillehagen Lima Lind Lindland Linge Lofthus Lund Lundby Lunde Lunden Lynch Lyng Lyngen Lyngstad Lyse Løken Løkken Lønning
  Magga Mai Malm Marino Marshall Martin Mason Mazur Medina Melby Melbye Melhus Midttun Miller Moan Moe Moen Molde Mork
  Morris Muse Myhre Myhr Myren Mæland Møller Mørk Nagy Nakken Naustdal Naz Neset Nesse Nesset Ness Nissen Nordal Nordby
  Nordbø Nordfjell Nordheim Nordli Nordmo Nordstrand Nordvik Norheim Novak Nur Nutti Nyborg Nygård Nygaard Nyhus Nyheim
  Nyland Nymoen Nystad Næss Nødland Odland Oliveira Omar Omland Opdal Oppdal Opheim Oppegård Orre Osen Osman Owen Palmer
  Park Parker Pave Perry Porsanger Popa Powell Prestegård Raja Raknes Ramos Rana Rao Ravna Reid Reite Rinde Ringstad Rivera
  Rogers Romano Rose Ross Rossi Rosten Rudi Russo Rustad Rustand Ruud Ryan Ryen Rygg Rød Røe Rønning Rønningen Rørvik Saba
  Sagen Sahin Salad Sandaker Sandbakken Sande Sandmo Sandnes Sandstad Sandvik Santos Sara Sarre Scott Selnes Selvik Shah
  Shaw Silva Simpson Siri Sjåstad Skagen Skare Skaug Skeie Skjold Skog Skogen Skoglund Skogstad Skorpen Skum Skår Sletten
  Slettebø Smit Smuk Sokki Solbakken Solberg Solem Solhaug Solheim Solli Solstad Solvang Soto Spencer Stan Steen Stene
  Stewart Stien Stokke Stokken Stoor Stordal Storhaug Storvik Strand Straume Strøm Strømme Strømmen Støen Støre Sultan Sund
  Sunde Sundby Sundet Sundt Svarstad Sveen Sørli Sørum Sæbø Tangen Taylor Thomas Toft Tofte Tomter Torp Torres Torvik Tran
  Triumf Trones Trosten Turi Turner Tveit Tveita Tveitane Tveiten Ulstein Ulven Utne Utsi Vaage Vang Vangen Vargas Varsi
  Vatne Vegge Velle Verma Vestby Vestli Vestre Vik Vika Viken Vikan Vinje Viste Vold Volden Vollen Vollan Vos Vågen Våge
  Walker Wang Wangen Weber Webb Welle White Winther Wolf Wold Wu Xu Yang Zia Ødegård Økland Østby Østerud Østli Øverby
  Øvrebø Øye Øyen Øien Ås Åsen Åsheim Årdal Årnes Ørstavik Aas Aasen Aune Næsheim Birkeland Bjelland Bjerke Bjerkan
  Bjørklund Bjørnstad Askeland Hovland Heggelund Kvale Kvalheim Kåsa Lindås Linde Grønn Askim Stange Hellum Gravdal Elvestad
  Leroy Stevens Grant Holmberg Langli Tomas Wahl Jama Aden Raza Shala Delic Lukkari Simma Boge Anwar Holand
`;
