import type { Finding, PersonalKind } from '../text/folded.ts';
import { quote } from '../text/words.ts';
import { forEach, inFile, say } from './message.ts';
import type { Words } from './problem.ts';

const FOUND: Readonly<Record<PersonalKind, string>> = {
  phone: 'Er staat een telefoonnummer in',
  mail: 'Er staat een mailadres in',
  iban: 'Er staat een rekeningnummer in',
  name: 'Er staat een naam in',
};

type Found = Pick<Finding, 'kind' | 'text'>;

/** What was found in a text and the cure. An editor is told what to look for; who fills in a form sees it. */
export function tellFinding({ kind, text }: Found): Words {
  return {
    message: forEach(`${FOUND[kind]}: ${quote(text)}.`, `${FOUND[kind]}.`),
    fix: say`Laat het weg en noem een rol of een organisatie.${inFile(kind === 'name' ? OWN_NAME : OWN_NUMBER)}`,
  };
}

/** The same in what pupils tell, where it may never stand. */
export function refuseFinding(found: Found): Words {
  return {
    ...tellFinding(found),
    fix: 'Laat het weg. Bij wat leerlingen merken, staan nooit namen, nummers of adressen van mensen.',
  };
}

const OWN_NUMBER = ' Publiceert de organisatie het zelf voor iedereen? Dan mag het blijven.';
const OWN_NAME =
  ' Is het geen naam van een mens, of staat die persoon met toestemming op deze site? Dan mag het blijven.';
