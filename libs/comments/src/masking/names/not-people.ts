/**
 * Words with a capital letter that point to nobody: places, services, firms, conditions named after their discoverers, and
 * the small words that open sentences. Our own list.
 */
export const NOT_PEOPLE = `
  Norge Noreg Norway Sverige Sweden Danmark Denmark Finland Island Færøyene Svalbard Tyskland Germany Polen Poland England
  Skottland Irland Storbritannia Frankrike France Spania Spain Italia Italy Portugal Nederland Belgia Østerrike Sveits
  Tyrkia Hellas Kroatia Bosnia Kosovo Serbia Albania Romania Bulgaria Ungarn Litauen Latvia Estland Russland Ukraina Ukraine
  Hviterussland Syria Irak Iran Afghanistan Pakistan India Somalia Eritrea Etiopia Sudan Kongo Kenya Uganda Nigeria Ghana
  Gambia Marokko Tunisia Algerie Egypt Israel Palestina Gaza Libanon Jordan Kina China Japan Korea Vietnam Thailand
  Filippinene Indonesia Bangladesh Nepal Chile Brasil Mexico USA Amerika America Canada Australia Europa Europe Afrika
  Africa Asia EU EØS UK London Paris Stockholm Göteborg København Berlin Norden Skandinavia Sápmi Sameland Finnmark Troms
  Nordland Trøndelag Møre Romsdal Vestland Rogaland Agder Telemark Vestfold Buskerud Akershus Østfold Innlandet Hedmark
  Oppland Hordaland Sogn Fjordane Viken Nordmøre Sunnmøre Sunnfjord Nordfjord Sunnhordland Hardanger Hallingdal Valdres
  Gudbrandsdalen Østerdalen Setesdal Lofoten Vesterålen Salten Ofoten Senja Vestlandet Østlandet Sørlandet Nordnorge
  Nord-Norge Midt-Norge Sør-Trøndelag Nord-Trøndelag Oslo Bergen Trondheim Stavanger Drammen Fredrikstad Kristiansand Tromsø
  Sarpsborg Skien Ålesund Sandefjord Haugesund Tønsberg Moss Bodø Porsgrunn Arendal Hamar Larvik Halden Lillehammer Mo Molde
  Horten Gjøvik Askøy Kongsberg Harstad Jessheim Ski Narvik Elverum Askim Drøbak Vennesla Steinkjer Leirvik Alta Kongsvinger
  Egersund Brumunddal Ås Vadsø Vardø Kirkenes Hammerfest Kautokeino Karasjok Tana Nesseby Guovdageaidnu Kárášjohka Deatnu
  Lakselv Honningsvåg Båtsfjord Mosjøen Brønnøysund Sandnessjøen Fauske Rognan Svolvær Leknes Stokmarknes Sortland Andenes
  Finnsnes Bardufoss Setermoen Storslett Skjervøy Namsos Levanger Verdal Stjørdal Orkanger Røros Oppdal Støren Kristiansund
  Sunndalsøra Åndalsnes Ørsta Volda Førde Florø Sogndal Lærdal Voss Odda Stord Bømlo Os Knarvik Straume Sotra Nesttun Åsane
  Fana Fyllingsdalen Loddefjord Arna Laksevåg Bryne Jæren Sandnes Sola Randaberg Flekkefjord Mandal Lyngdal Grimstad Risør
  Kragerø Notodden Rjukan Bø Seljord Hønefoss Ringerike Modum Vikersund Lier Asker Bærum Sandvika Lillestrøm Lørenskog
  Strømmen Nittedal Eidsvoll Nannestad Ullensaker Nes Årnes Kløfta Jevnaker Gran Hadeland Toten Raufoss Dokka Fagernes
  Beitostølen Gol Geilo Otta Vinstra Dombås Trysil Tynset Koppang Rena Stange Hamarøy Grorud Groruddalen Stovner Furuset
  Holmlia Grünerløkka Løkka Majorstua Frogner Sagene Alna Nydalen Tøyen Grønland Lambertseter Bjørvika Skullerud Ullern
  Østensjø Nordre Søndre Øvre Nedre Vestre Østre Gamle Nye Sentrum Ullevål Rikshospitalet Radiumhospitalet Aker Ahus OUS
  Haukeland Haraldsplass Diakonhjemmet Lovisenberg Betanien Sunnaas Olavsspital Kalnes Gaustad Dikemark Blakstad Sanderud
  Reinsvoll UNN SUS Nordlandssykehuset Helgelandssykehuset Finnmarkssykehuset Sykehuspartner Sykehuset Sjukehuset Hospitalet
  Rikshospital HUS SSHF Orkdal Lister Feiring Glittre Catosenteret Hauglandssenteret Frambu Hernes Meråker Unicare Skogli
  Hysnes Volvat Aleris Evidia Fürst Unilabs Dr.Dropin Kry Eyr Norlandia Attendo Stendi Ecura Prima Aberia Human Humana NAV
  Nav Helsenorge Helfo HELFO FHI Helsedirektoratet Helsetilsynet Statsforvalteren Fylkesmannen Pasientreiser Pasientombudet
  Pasientskadeerstatning NPE Husbanken Lånekassen Skatteetaten Altinn Vipps BankID MinID Digipost Digibok Legevakt
  Legevakten Legevakta AMK BUP DPS PPT PPU VOP HAB FACT ACT ARA TSB NOKUT IMDi UDI UNE Barnevernet Barnevernvakta
  Hjemmesykepleien Hjemmetjenesten Heimetenesta Heimesjukepleia Ambulansen Luftambulansen Brannvesenet Politiet Kommunen
  Bydelen Fylket Staten Helse Sør Øst Vest Nord Midt Sørøst Sør-Øst HF RHF Kreftforeningen Kreftforeninga LHL
  Landsforeningen Mental Rådet Diabetesforbundet Blåkors Blå Røde Kors Kirkens Bymisjon Frelsesarmeen Norsk Norske Nasjonal
  Redd Barna Caritas Sanitetskvinnene Ringer Vy Ruter Kolumbus Skyss AtB Boreal Norled Widerøe SAS Norwegian Taxi Statens
  Vegvesen Facebook Instagram Google Teams Zoom Skype Snapchat Youtube Twitter Messenger Whatsapp Apple Android Iphone Ipad
  Microsoft Word Excel DIPS Dips Epic MinJournal Checkware HelsaMi Helsaveileder Rema Kiwi Coop Narvesen Apotek Apotek1
  Vitusapotek Boots Elvanse Paracet Ibux Ibuprofen Panodil Voltaren Pinex Oxynorm Oxycontin Morfin Dexametason Levaxin
  Marevan Eliquis Xarelto Metformin Ritalin Concerta Stesolid Sobril Valium Vival Imovane Zopiklon Prednisolon Ventoline
  Nexium Zoloft Cipralex Cipramil Lyrica Neurontin Tramadol Paralgin Nobligan Humira Remicade Pfizer Moderna Astra Covid
  Covid-19 Corona Korona Alzheimer Alzheimers Parkinson Parkinsons Crohn Crohns Bechterew Bechterews Down Downs Asperger
  Aspergers Tourette Tourettes Huntington Huntingtons Sjögren Sjögrens Hodgkin Hodgkins Meniere Menieres Ménière Graves
  Addison Addisons Cushing Cushings Marfan Marfans Ehlers-Danlos Lewy Raynaud Raynauds Guillain Barre Guillain-Barré Bells
  Dupuytren Dupuytrens Glasgow Apgar Foley Krohns Basedow Basedows Kaposi Wernicke ADHD ADD MS ALS KOLS COPD HIV CT MR MRI
  PET EKG EEG EMG ICD TIA GP A&E NHS ICU ER GPs HCA PTS GCS Jul Julen Julaften Påske Påsken Pinse Nyttår Nyttårsaften
  Ramadan Id Eid Easter Christmas Januar Februar Mars Mai Juli Juni September Oktober November Desember January February
  March May July October December Mandag Tirsdag Onsdag Torsdag Fredag Lørdag Søndag Måndag Tysdag Laurdag Sundag Monday
  Tuesday Wednesday Thursday Friday Saturday Sunday English Swedish Danish Polish Arabic Somali German French Spanish Urdu
  Tamil Samisk Engelsk Arabisk Polsk Gud God Jesus Kristus Allah Herre Herren Lord Guds Bibelen Koranen Internett Internet
  Web PC Wifi WiFi TV NRK Netflix Viaplay VG Dagbladet Aftenposten Jeg Eg Du Han Hun Ho Hon Vi Me De Dere Dykk Dykkar Dei
  Det Den Dette Denne Disse Desse Man Ein En Et Eit Ei Mine Min Mi Mitt Din Ditt Di Dine Hennes Hennar Deres Vårt Våre Sin
  Sitt Sine Som Hvor Kor Hva Kva Hvem Kven Hvilken Hvilket Hvilke Hvorfor Kvifor Hvordan Korleis Når Da Då Så Men Og Eller
  For Fordi At Om Hvis Dersom Siden Sidan Mens Medan Etter Før Under Over Mellom Ved Til Fra Frå På I Med Uten Utan Av Hos
  Mot Blant Rundt Ikke Ikkje Aldri Alltid Ofte Noen Nokon Noe Noko Ingen Ingenting Alle Alt All Begge Mange Få Flere Fleire
  Mer Meir Mest Mindre Litt Lite Veldig Svært Ganske Helt Heilt Bare Berre Også Òg Kun Selv Sjølv Her Der Nå No Ja Nei Nja
  Jo Takk Tusen Hei Hallo Hilsen Helsing Kjære Kjøre Godt Gode Bra Flott Flotte Fin Fint Fine Super Supert Fantastisk
  Fantastiske Utmerket Utmerkte Topp Kjempebra Hyggelig Hyggelige Dyktig Dyktige Flink Flinke Trygg Trygt Snill Snille Rolig
  Ok OK Greit Grei Dårlig Dårlege Dårlige Elendig Forferdelig Kunne Skulle Ville Burde Må Måtte Kan Skal Vil Bør Får Fikk
  Fekk Ble Vart Blei Blir Er Var Har Hadde Ha Være Vere Bli Gjør Gjer Gjorde Kom Kommer Gikk Gjekk Går Tok Tar Sa Sier Ser
  Ringte Ring Snakk Spør Spurte Følte Føler Opplevde Opplever Synes Syns Tror Trur Mener Meiner Håper Ønsker Ønskjer Venter
  Ventet Venta Savner Savnet Sakna Bedre Betre Beste Best Verre Mye Mykje Første Andre Annet Neste Siste Ene Eneste Samme
  Same Hele Heile Stor Store Liten Små Lang Lange Kort Korte Ny Gammel Eldre Ung Unge Bestill Send Gi Ta La Les Skriv Husk
  Prøv Se Sjå Hør Gå Stå Lag Legg Sett Kjøp Bruk Informasjon Informasjonen Ventetid Ventetiden Ventetida Behandling
  Behandlingen Behandlinga Personalet Personale Ansatte Tilsette Pasient Pasienten Pasienter Pårørende Pårørande Avdeling
  Avdelingen Avdelinga Sengepost Post Seksjon Mottak Mottaket Akutt Akuttmottak Akuttmottaket Poliklinikk Poliklinikken
  Klinikk Klinikken Føde Føden Barsel Intensiv Intensiven Røntgen Laboratoriet Lab Laben Resepsjon Resepsjonen Kjøkkenet
  Kantina Kantinen Rom Rommet Mat Maten Time Timen Telefon Telefonen Brev Brevet Svar Svaret Skjema Skjemaet Parkering
  Parkeringen Parkeringa Renhold Bygget Huset Dagen Kveld Natt Natta Natten Uke Uka Veke Mvh Vh Ps PS NB Obs OBS Evt Ca Kl
  Nr Tlf Feks Osv Jfr Pga I'm I've I'd I'll You He She They We It Its This That These Those There Here The A An And But Or
  So Because If When While Where Why How What Who Which After Before During Since Until With Without From To In On By Of As
  Not Never Always Often Very Really Just Only Also Too More Most Less Some Any Both Each Every Many Few Much My Your His
  Their Our Was Were Is Am Be Been Have Has Had Do Does Did Can Could Would Should Might Must Thank Thanks Thankyou Great
  Good Excellent Brilliant Fantastic Lovely Nice Kind Friendly Helpful Polite Professional Better Bad Poor Hello Hi Dear Yes
  August June Juli Doc However Although Though Unfortunately Fortunately Overall Hopefully Finally Then Once
  Ambulance Paramedic Paramedics Driver Drivers Crew Staff Service Hospital Doctor Doctors Nurse Nurses Patient Patients
  Everyone Everything Everybody Nothing Nobody None Please Waiting Having Being First Second Last Next Other Mun Don Son Mii
  Dii Sii Leat Ii Dat Dál Giitu Buorre Buorit Bures Dearvvuođat Dearvvuođaiguin Muhto Go Mu Su
`;
