/** A ward or outpatient clinic of the demo, with how many answer in a month. */
export interface DemoWard {
  key: string;
  name: string;
  monthly: number;
}

export interface DemoClinic {
  key: string;
  name: string;
  wards: readonly DemoWard[];
}

export const TRUST_NAME = 'Fjordbyen helseforetak';

/** Three levels: trust, clinics, and the wards where people are asked. All invented. */
export const CLINICS: readonly DemoClinic[] = [
  {
    key: 'hospital',
    name: 'Fjordbyen sykehus',
    wards: [
      { key: 'day-surgery', name: 'Dagkirurgisk poliklinikk', monthly: 34 },
      { key: 'medical', name: 'Medisinsk sengepost', monthly: 22 },
      { key: 'emergency', name: 'Akuttmottaket', monthly: 24 },
      { key: 'maternity', name: 'Føde- og barselposten', monthly: 18 },
    ],
  },
  {
    key: 'west',
    name: 'Vestøy sjukehus',
    wards: [
      { key: 'orthopaedics', name: 'Ortopedisk poliklinikk', monthly: 26 },
      { key: 'rehabilitation', name: 'Rehabiliteringsposten', monthly: 18 },
    ],
  },
  {
    key: 'mental-health',
    name: 'Klinikk for psykisk helse',
    wards: [
      { key: 'adult-mental', name: 'Allmennpsykiatrisk poliklinikk', monthly: 18 },
      { key: 'youth-team', name: 'Ambulant ungdomsteam', monthly: 14 },
    ],
  },
];

/** What the rehabilitation ward was called before; figures from both names belong to the same unit. */
export const EARLIER_NAME = { key: 'rehabilitation', name: 'Opptreningsposten' };

export const WARDS: readonly DemoWard[] = CLINICS.flatMap(({ wards }) => wards);
