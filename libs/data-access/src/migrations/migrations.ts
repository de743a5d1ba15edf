import { Initial1763000000000 } from './1763000000000-initial.ts';
import { KeepWhatWasSaid1763700000000 } from './1763700000000-keep-what-was-said.ts';
import { ReleaseInSteps1763800000000 } from './1763800000000-release-in-steps.ts';
import { KeepATrail1764100000000 } from './1764100000000-keep-a-trail.ts';
import { KeepDrafts1764200000000 } from './1764200000000-keep-drafts.ts';
import { AnswerEveryProposal1764300000000 } from './1764300000000-answer-every-proposal.ts';
import { EditTogether1764400000000 } from './1764400000000-edit-together.ts';
import { CodeComments1764500000000 } from './1764500000000-code-comments.ts';
import { OpenRounds1764600000000 } from './1764600000000-open-rounds.ts';
import { KeepCircumstances1764700000000 } from './1764700000000-keep-circumstances.ts';
import { TranslateTogether1795703300000 } from './1795703300000-translate-together.ts';
import { Invite1795703474605 } from './1795703474605-invite.ts';
import { PackAnswers1795704202411 } from './1795704202411-pack-answers.ts';
import { SeparateAnswers1795704319221 } from './1795704319221-separate-answers.ts';
import { JudgeByName1795704400000 } from './1795704400000-judge-by-name.ts';
import { PlanSurveys1795704400001 } from './1795704400001-plan-surveys.ts';
import { TryOut1795704400002 } from './1795704400002-try-out.ts';
import { FollowActions1795704452069 } from './1795704452069-follow-actions.ts';
import { MakeExports1795705179997 } from './1795705179997-make-exports.ts';
import { KeepMedia1795705882221 } from './1795705882221-keep-media.ts';
import { NumberSteps1795706427093 } from './1795706427093-number-steps.ts';
import { KeepAPseudonym1795706867265 } from './1795706867265-keep-a-pseudonym.ts';
import { TellPeople1795707280644 } from './1795707280644-tell-people.ts';
import { FindWaitingComments1795707778453 } from './1795707778453-find-waiting-comments.ts';
import { WriteStatements1795708036488 } from './1795708036488-write-statements.ts';
import { KnowTheBackground1795708036564 } from './1795708036564-know-the-background.ts';
import { WeighDrivers1795708178556 } from './1795708178556-weigh-drivers.ts';
import { ShufflePlaces1795708705782 } from './1795708705782-shuffle-places.ts';
import { AskRecipients1795709403788 } from './1795709403788-ask-recipients.ts';
import { EraseOnTime1795710055280 } from './1795710055280-erase-on-time.ts';
import { NoteClosing1795714523552 } from './1795714523552-note-closing.ts';
import { SetUpKiosks1795715172671 } from './1795715172671-set-up-kiosks.ts';
import { SettleLeftovers1795715980115 } from './1795715980115-settle-leftovers.ts';
import { EmbedSurveys1795716388597 } from './1795716388597-embed-surveys.ts';
import { CountSteps1795716656708 } from './1795716656708-count-steps.ts';
import { KeepABank1795717216699 } from './1795717216699-keep-a-bank.ts';
import { QuoteAndLookAfter1795717455178 } from './1795717455178-quote-and-look-after.ts';
import { KeyPaper1795718099894 } from './1795718099894-key-paper.ts';
import { SendLetters1795718222835 } from './1795718222835-send-letters.ts';
import { ForgetHalfKeyedPaper1795719094250 } from './1795719094250-forget-half-keyed-paper.ts';
import { RemindOfWork1795719198817 } from './1795719198817-remind-of-work.ts';
import { LetDeputiesIn1795719537322 } from './1795719537322-let-deputies-in.ts';
import { GiveWord1795726812461 } from './1795726812461-give-word.ts';
import { SendDigests1795729514097 } from './1795729514097-send-digests.ts';
import { KeepFilms1795729762209 } from './1795729762209-keep-films.ts';
import { GiveSubjectAccess1795730244997 } from './1795730244997-give-subject-access.ts';
import { MarkTheTree1795738279318 } from './1795738279318-mark-the-tree.ts';
import { TakeAttachments1795738312196 } from './1795738312196-take-attachments.ts';
import { TellByRole1795749933473 } from './1795749933473-tell-by-role.ts';
import { RemindByLetter1795751798755 } from './1795751798755-remind-by-letter.ts';
import { CountInClasses1795752169743 } from './1795752169743-count-in-classes.ts';
import { RenewByMail1795796100000 } from './1795796100000-renew-by-mail.ts';

export const MIGRATIONS = [
  Initial1763000000000,
  KeepWhatWasSaid1763700000000,
  ReleaseInSteps1763800000000,
  KeepATrail1764100000000,
  KeepDrafts1764200000000,
  AnswerEveryProposal1764300000000,
  EditTogether1764400000000,
  CodeComments1764500000000,
  OpenRounds1764600000000,
  KeepCircumstances1764700000000,
  TranslateTogether1795703300000,
  Invite1795703474605,
  PackAnswers1795704202411,
  SeparateAnswers1795704319221,
  JudgeByName1795704400000,
  PlanSurveys1795704400001,
  TryOut1795704400002,
  FollowActions1795704452069,
  MakeExports1795705179997,
  NumberSteps1795706427093,
  TellPeople1795707280644,
  WriteStatements1795708036488,
  KnowTheBackground1795708036564,
  WeighDrivers1795708178556,
  KeepMedia1795705882221,
  KeepAPseudonym1795706867265,
  ShufflePlaces1795708705782,
  FindWaitingComments1795707778453,
  AskRecipients1795709403788,
  EraseOnTime1795710055280,
  NoteClosing1795714523552,
  SettleLeftovers1795715980115,
  QuoteAndLookAfter1795717455178,
  SetUpKiosks1795715172671,
  EmbedSurveys1795716388597,
  CountSteps1795716656708,
  KeepABank1795717216699,
  KeyPaper1795718099894,
  SendLetters1795718222835,
  ForgetHalfKeyedPaper1795719094250,
  RemindOfWork1795719198817,
  LetDeputiesIn1795719537322,
  GiveWord1795726812461,
  SendDigests1795729514097,
  KeepFilms1795729762209,
  GiveSubjectAccess1795730244997,
  MarkTheTree1795738279318,
  TakeAttachments1795738312196,
  TellByRole1795749933473,
  RemindByLetter1795751798755,
  CountInClasses1795752169743,
  RenewByMail1795796100000,
];
