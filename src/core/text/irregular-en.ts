const PLURALS = `people=person children=child men=man women=woman feet=foot teeth=tooth geese=goose mice=mouse lice=louse
  oxen=ox lives=life wives=wife knives=knife wolves=wolf leaves=leaf shelves=shelf thieves=thief halves=half
  loaves=loaf selves=self calves=calf hooves=hoof scarves=scarf criteria=criterion phenomena=phenomenon
  bacteria=bacterium media=medium data=datum crises=crisis analyses=analysis theses=thesis hypotheses=hypothesis
  diagnoses=diagnosis oases=oasis bases=basis axes=axis indices=index matrices=matrix appendices=appendix
  vertices=vertex viruses=virus alumni=alumnus fungi=fungus nuclei=nucleus stimuli=stimulus radii=radius
  larvae=larva antennae=antenna formulae=formula policemen=policeman policewomen=policewoman firemen=fireman
  businessmen=businessman businesswomen=businesswoman businesspeople=businessperson spokesmen=spokesman spokeswomen=spokeswoman
  spokespeople=spokesperson gunmen=gunman fishermen=fisherman chairmen=chairman salesmen=salesman congressmen=congressman
  grandchildren=grandchild schoolchildren=schoolchild`

const VERBS = `was=be were=be been=be is=be are=be am=be being=be has=have had=have having=have does=do did=do done=do
  goes=go went=go gone=go said=say says=say made=make came=come took=take taken=take got=get gotten=get gave=give
  given=give found=find knew=know known=know thought=think told=tell became=become left=leave felt=feel brought=bring
  began=begin begun=begin kept=keep held=hold wrote=write written=write stood=stand heard=hear meant=mean met=meet
  ran=run paid=pay sat=sit spoke=speak spoken=speak led=lead grew=grow grown=grow lost=lose fell=fall fallen=fall
  sent=send built=build understood=understand drew=draw drawn=draw broke=break broken=break spent=spend rose=rise
  risen=rise drove=drive driven=drive bought=buy wore=wear worn=wear chose=choose chosen=choose ate=eat eaten=eat
  sold=sell fought=fight taught=teach caught=catch threw=throw thrown=throw flew=fly flown=fly won=win forgot=forget
  forgotten=forget sang=sing sung=sing slept=sleep saw=see seen=see shot=shoot showed=show shown=show stole=steal
  stolen=steal struck=strike swam=swim swum=swim swore=swear sworn=swear tore=tear torn=tear woke=wake woken=wake bore=bear
  borne=bear born=bear bit=bite bitten=bite bled=bleed blew=blow blown=blow bred=breed burnt=burn dealt=deal dug=dig
  dreamt=dream drank=drink drunk=drink fed=feed fled=flee flung=fling forbade=forbid forbidden=forbid foresaw=foresee
  forgave=forgive forgiven=forgive froze=freeze frozen=freeze hung=hang hid=hide hidden=hide knelt=kneel laid=lay
  leant=lean leapt=leap learnt=learn lent=lend lit=light overcame=overcome overthrew=overthrow overthrown=overthrow
  proved=prove proven=prove rang=ring rung=ring rode=ride ridden=ride sought=seek shook=shake shaken=shake
  shone=shine shrank=shrink shrunk=shrink sank=sink sunk=sink slid=slide smelt=smell spelt=spell spilt=spill spun=spin
  sprang=spring sprung=spring stuck=stick stung=sting strove=strive swept=sweep swung=swing trod=tread
  undertook=undertake undertaken=undertake underwent=undergo undergone=undergo upheld=uphold wept=weep withdrew=withdraw
  withdrawn=withdraw withstood=withstand wound=wind arose=arise arisen=arise awoke=awake beaten=beat bent=bend bound=bind
  clung=cling crept=creep mistook=mistake mistaken=mistake misled=mislead overtook=overtake overtaken=overtake
  rebuilt=rebuild retold=retell rewrote=rewrite rewritten=rewrite outgrew=outgrow dying=die lying=lie tying=tie
  better=good best=good worse=bad worst=bad further=far furthest=far farther=far elder=old eldest=old
  me=i him=he them=they us=we n't=not cannot=can wo=will ca=can`

const SPELLINGS = `centre=center centres=centers theatre=theater theatres=theaters metre=meter metres=meters litre=liter litres=liters
  kilometre=kilometer kilometres=kilometers centimetre=centimeter centimetres=centimeters millimetre=millimeter
  millimetres=millimeters fibre=fiber colour=color colours=colors coloured=colored labour=labor neighbour=neighbor
  neighbours=neighbors neighbouring=neighboring neighbourhood=neighborhood neighbourhoods=neighborhoods favour=favor
  favourite=favorite favourites=favorites favourable=favorable honour=honor honours=honors honoured=honored humour=humor
  rumour=rumor rumours=rumors harbour=harbor harbours=harbors behaviour=behavior behaviours=behaviors tumour=tumor
  tumours=tumors vapour=vapor armour=armor armoured=armored endeavour=endeavor flavour=flavor flavours=flavors
  defence=defense offence=offense offences=offenses licence=license licences=licenses programme=program
  programmes=programs cheque=check cheques=checks tyre=tire tyres=tires aluminium=aluminum grey=gray plough=plow
  catalogue=catalog catalogues=catalogs dialogue=dialog dialogues=dialogs analogue=analog organise=organize
  organised=organized organiser=organizer organisers=organizers organising=organizing organisation=organization
  organisations=organizations realise=realize realised=realized realising=realizing recognise=recognize recognised=recognized
  recognising=recognizing apologise=apologize apologised=apologized criticise=criticize criticised=criticized
  criticising=criticizing emphasise=emphasize emphasised=emphasized minimise=minimize maximise=maximize
  mobilise=mobilize mobilised=mobilized modernise=modernize modernisation=modernization normalise=normalize prioritise=prioritize
  specialise=specialize specialised=specialized stabilise=stabilize summarise=summarize utilise=utilize
  authorise=authorize authorised=authorized authorisation=authorization hospitalised=hospitalized hospitalisation=hospitalization
  globalisation=globalization privatisation=privatization vaccinations=vaccination immunisation=immunization
  civilisation=civilization civilisations=civilizations colonisation=colonization analyse=analyze analysed=analyzed
  analysing=analyzing paralyse=paralyze paralysed=paralyzed catalyse=catalyze travelled=traveled travelling=traveling
  traveller=traveler travellers=travelers cancelled=canceled cancelling=canceling labelled=labeled
  modelling=modeling fuelled=fueled signalled=signaled fulfil=fulfill enrol=enroll enrolment=enrollment skilful=skillful
  jewellery=jewelry ageing=aging judgement=judgment acknowledgement=acknowledgment anaemia=anemia diarrhoea=diarrhea
  haemorrhage=hemorrhage oestrogen=estrogen foetus=fetus paediatric=pediatric orthopaedic=orthopedic leukaemia=leukemia
  mum=mom storey=story storeys=stories kerb=curb pyjamas=pajamas sceptical=skeptical mould=mold whilst=while amongst=among
  learned=learn`

/** Irregular and British forms of English words, lower-case, with the form that a stemmer can go on from. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `${PLURALS} ${VERBS} ${SPELLINGS}`.split(/\s+/).map((pair): [string, string] => {
    const [form = pair, regular = pair] = pair.split('=')
    return [form, regular]
  }),
)
