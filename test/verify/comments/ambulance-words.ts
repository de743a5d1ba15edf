/**
 * English word lists for those themes, written on one half of the comments. Single words and short phrases of our own; lines
 * that begin with "not:" bar what stands in them.
 */
export const WORDS: Readonly<Record<string, string>> = {
  respect: `
    helpful, caring, understanding, pleasant, looked after, reassuring, nice, lovely, calm, professional, respect, friendly, kind, polite,
    manner, considerate, courteous, cheerful, compassion, compassionate, attitude, empathy, sympathetic, thoughtful, supportive, attentive,
    chatty, obliging, approachable, welcoming, gentle, jolly, humour, dedicated, patience, patient with me, at ease, put at ease, made me feel,
    rude, abrupt, unprofessional, condescending, dismissive, patronising, conversation, respectfully, above + beyond, well mannered, nothing was too much
    trouble, staff + good, staff + excellent, staff + great, driver + good, driver + great, driver + excellent, crew + brilliant, crew + excellent,
    paramedics + great, paramedics + excellent, paramedics + brilliant, paramedics + amazing, staff + brilliant, happy staff, treated with, treated me,
    treated well, took care, care + excellent, care + great, care + good, personable*, smile, spoke, not bothered, bothered, care,
    not: care home, not: health care, not: care centre, not: intensive care`,
  waiting: `
    wait, on time, time, hours, hrs, minutes, mins, late, early, earlier, prompt, promptly, punctual, quick, quickly, quicker, fast, faster, slow,
    speed, swift, delay, response, respond, arrive, arrival, soon, sooner, straight away, long, ages, timely, timekeeping, reduce, shorter, queue, immediate,
    not: at all times, not: every time, not: all the time, not: last time, not: first time, not: any time, not: time being, not: each time, not: this time,
    not: took time, not: take time, not: took the time, not: took their time, not: long term`,
  gratitude: `
    excellent, great, good, brilliant, amazing, fantastic, thank, grateful, happy, satisfied, perfect, wonderful, fabulous, superb, outstanding, marvellous,
    faultless, praise, first class, spot on, well done, good job, five star, no complaints, no complaint, couldn't fault, can't fault, cannot fault, fault,
    nothing, none, not a thing, could not + better, couldn't + better, could not + more, couldn't + more, can't + better, don't think you can, can't think,
    cannot think, think of anything, everything + fine, everything + ok, all + ok, everything was, no change, keep + doing, keep up, satisfactory,
    satisfaction, happy with everything, very well, all good, no problem, recommend, couldn't ask, no improvement, no improvements, not really,
    not: good morning, not: nothing to do with, not: no good, not: not good, not: not very good, not: not happy, not: not satisfied, not: nothing happened, not: good time, not: good advice, not: good communication, not: good manner, not: good experience, not: no wonder, not: good care`,
  'getting-through': `
    answered, on hold, ring back, ring, rang back, online, line, queue, get through, got through, getting through, menu, options, automated, speak to, phone,
    telephone, call + answered, call + quickly, call + long, call + waiting, call handler + polite, waiting for call, wait for a call, switchboard,
    recorded message, message, too many questions, so many questions, same questions, unnecessary questions, phone call, callback, more calls, call was answered,
    not: phone number, not: mobile phone`,
  transport: `
    transport, travel, journey, vehicle, taxi, car, bus, minibus, ride, bumpy, suspension, seat, wheelchair, collected, collection, drop, drove, driving,
    home, take me home, taken home, parked, ambulance + comfortable, same ambulance, share, driver + safe,
    not: care home, not: nursing home, not: at home, not: home visit`,
  information: `
    explained, explanation, information, informed, informative, inform, kept informed, clear, advice, updates, communication, communicate, instructions, let me
    know, let us know, know when, know what, kept us, kept me, notice, notify, told what, text message, tell me when, aware, answered my questions, answered all,
    not: all clear`,
  involvement: `
    listen, listened, listening, understanding, heard, my needs, wife + informed, family + informed, took seriously, taken seriously, my wishes, involved,
    not: never heard, not: my understanding`,
  treatment: `
    knowledgeable, knowledge, skilled, competent, thorough, trained, training, assessed, assessment, diagnosis, diagnosed, pain relief, medicine, prescription,
    triage, symptoms, examined, saved my life, expertise, problem solved, problem resolved, medication + prescribed, resolved, knew what they were doing, tests +
    done, went through, treatment + good, treatment + excellent, confident, confidence`,
  coordination: `
    appointment, efficiency, efficient, gp, referred, referral, organised, organisation, disorganised, admitted, discharged, records, notes, coordinate,
    booking system, surgery, double booked, system + better, doctor + appointment, hospital + appointment, follow up, communication between, system, smooth, smoothly,
    not: my records`,
  capacity: `
    more ambulances, more staff, more + staff, more drivers, more paramedics, more crews, more call handlers, more operators, more advisers, more doctors, more
    nurses, more people, more vehicles, more transport, staff shortage, short staffed, understaffed, shortage, funding, funded, government, budgets, money,
    employ, above + beyond, no doctor, no staff, extra staff, responsive*, pay rise`,
  surroundings: `
    clean, cleanliness, hygiene, safe, safely, disabled, disability, deaf, wheelchair access, language, accent, mask, noise, uncomfortable, felt safe, hygienic,
    sanitised`,
  dissatisfaction: `
    no help, any help, disgusting, appalling, disgraceful, worse, worst, very poor, not fit for purpose, what service, bad experience, useless`,
};
