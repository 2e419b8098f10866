export const HEALTH_1 = `
kesehatan|n|health
sehat|n|healthy; health
menyehatkan|v|healthy
kesehatan masyarakat|n|public health
kesehatan mental|n|mental health
rumah sakit|n|hospital
sakit|n|sick; ill; pain; sore
sakit kepala|n|headache
sakit perut|n|stomach ache; abdominal pain
sakit tenggorokan|n|sore throat
rasa sakit|n|pain
penyakit|n|disease; illness
penyakit menular|n|infectious disease; communicable disease
penyakit jantung|n|heart disease
pasien|n|patient
rawat inap|n|inpatient; hospitalization
rawat jalan|n|outpatient|unseen
dokter|n|doctor; physician
dokter gigi|n|dentist|unseen
dokter bedah|n|surgeon
dokter hewan|n|veterinarian|unseen
perawat|n|nurse
merawat|v|care; treat; nurse; look after
perawatan|n|care; treatment; maintenance
dirawat|n|treated; hospitalized; be treat
bidan|n|midwife|unseen
apoteker|n|pharmacist|unseen
apotek|n|pharmacy
klinik|n|clinic
klinis|a|clinical
puskesmas|n|community health center; health center|unseen
ambulans|n|ambulance
tenaga kesehatan|n|health worker
petugas kesehatan|n|health worker
medis|a|medical
obat|n|medicine; drug; medication
mengobati|v|treat; cure
pengobatan|n|treatment; medication; medicine
berobat|v|seek treatment|unseen
resep|n|prescription; recipe
dosis|n|dose
tablet|n|tablet
pil|n|pill|unseen
kapsul|n|capsule
antibiotik|n|antibiotic
vaksin|n|vaccine
vaksinasi|n|vaccination
memvaksinasi|v|vaccinate
imunisasi|n|immunization|unseen
imun|n|immune
imunitas|n|immunity
kekebalan|n|immunity
kekebalan tubuh|n|immune system; immunity|unseen
kebal|n|immune
antibodi|n|antibody
antigen|n|antigen
virus|n|virus; viral
koronavirus|n|coronavirus
virus corona|n|coronavirus|unseen
virus korona|n|coronavirus
bakteri|n|bacteria
kuman|n|germ
jamur|n|fungus; mushroom
parasit|n|parasite
patogen|n|pathogen
mikroba|n|microbe|unseen
mikroorganisme|n|microorganism|unseen
infeksi|n|infection
terinfeksi|n|infected; be infect
menginfeksi|v|infect
infeksius|a|infectious
menular|v|infectious; contagious; spread
menulari|v|infect
menularkan|v|transmit; infect; spread
penularan|n|transmission; contagion
tertular|n|infected; contract
wabah|n|outbreak; epidemic; plague
epidemi|n|epidemic
pandemi|n|pandemic
endemi|n|endemic
epidemiologi|n|epidemiology
gejala|n|symptom
tanpa gejala|n|asymptomatic
sindrom|n|syndrome
demam|n|fever
demam berdarah|n|dengue fever; dengue|unseen
batuk|n|cough
bersin|n|sneeze
flu|n|flu; influenza
pilek|n|runny nose; cold
influenza|n|influenza; flu
pneumonia|n|pneumonia
radang|n|inflammation|unseen
peradangan|n|inflammation|unseen
radang paru-paru|n|pneumonia|unseen
tuberkulosis|n|tuberculosis
malaria|n|malaria
kanker|n|cancer
kanker payudara|n|breast cancer
tumor|n|tumor
diabetes|n|diabetes
kencing manis|n|diabetes|unseen
stroke|n|stroke
serangan jantung|n|heart attack
hipertensi|n|hypertension
tekanan darah|n|blood pressure
asma|n|asthma
alergi|n|allergy
diare|n|diarrhea
muntah|n|vomit; vomiting
mual|n|nausea
pusing|n|dizzy; dizziness; headache|unseen
lelah|n|tired; fatigue
kelelahan|n|fatigue; exhaustion
nyeri|n|pain
luka|n|wound; injury
terluka|n|injured; wounded; hurt; be injure
melukai|v|injure; hurt; wound
luka bakar|n|burn|unseen
cedera|n|injury; injured
mencederai|v|injure
patah|n|broken; break; fracture
patah tulang|n|fracture; broken bone|unseen
pendarahan|n|bleeding; hemorrhage
perdarahan|n|bleeding; hemorrhage
berdarah|v|bleed; bloody
darah|n|blood
memar|n|bruise|unseen
keracunan|n|poisoning
racun|n|poison; toxin
beracun|v|toxic; poisonous
meracuni|v|poison
sembuh|n|recover; heal; recovered; cured
menyembuhkan|v|cure; heal
kesembuhan|n|recovery; healing
penyembuhan|n|healing; cure
pulih|n|recover
pemulihan|n|recovery; restoration
memulihkan|v|restore; recover
operasi|n|operation; surgery
pembedahan|n|surgery
bedah|n|surgery; surgical
transplantasi|n|transplant; transplantation|unseen
terapi|n|therapy
fisioterapi|n|physiotherapy|unseen
diagnosis|n|diagnosis
mendiagnosis|v|diagnose
didiagnosis|v|diagnosed
tes|n|test
menguji|v|test; examine
pengujian|n|testing; test
uji|n|test
uji coba|n|trial; test
uji klinis|n|clinical trial
sampel|n|sample
laboratorium|n|laboratory; lab
karantina|n|quarantine
mengarantina|v|quarantine
isolasi|n|isolation
mengisolasi|v|isolate
terisolasi|n|isolated
masker|n|mask; face mask
sarung tangan|n|glove
alat pelindung diri|n|personal protective equipment
jaga jarak|n|distancing; keep distance
pembatasan sosial|n|social distancing; social restrictions
cuci tangan|n|hand washing; wash hands
mencuci|v|wash
mencuci tangan|v|wash hands; hand washing
sabun|n|soap
disinfektan|v|disinfectant
penyanitasi tangan|n|hand sanitizer|unseen
sanitasi|n|sanitation
kebersihan|n|hygiene; cleanliness
`
