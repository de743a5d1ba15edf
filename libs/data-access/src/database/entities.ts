import {
  CouncilCaseEntity,
  CouncilRoundEntity,
  NotUnderstoodEntity,
  ProposalCommentEntity,
  ProposalEntity,
  ProposalSupportEntity,
  RoundDoneEntity,
  SignOffEntity,
} from '../co-design/co-design.entity.ts';
import { ActionEntity, EvidenceEntity } from '../improvement/improvement.entity.ts';
import { OrganisationEntity, ThemeEntity, UnitEntity, UnitHistoryEntity } from '../organisation/organisation.entity.ts';
import {
  ApiTokenEntity,
  CouncilEntity,
  CouncilMemberEntity,
  PersonEntity,
  RoleAssignmentEntity,
  SessionEntity,
} from '../people/person.entity.ts';
import { QuestionnaireEntity, QuestionnaireVersionEntity } from '../questionnaires/questionnaire.entity.ts';
import { SurveyEntity, SurveyUnitEntity } from '../surveys/survey.entity.ts';

/** All entities. They stay in this room: repositories give plain shapes. */
export const ENTITIES = [
  OrganisationEntity,
  UnitEntity,
  UnitHistoryEntity,
  ThemeEntity,
  PersonEntity,
  RoleAssignmentEntity,
  SessionEntity,
  ApiTokenEntity,
  CouncilEntity,
  CouncilMemberEntity,
  QuestionnaireEntity,
  QuestionnaireVersionEntity,
  ProposalEntity,
  ProposalSupportEntity,
  ProposalCommentEntity,
  NotUnderstoodEntity,
  SignOffEntity,
  CouncilRoundEntity,
  RoundDoneEntity,
  CouncilCaseEntity,
  SurveyEntity,
  SurveyUnitEntity,
  EvidenceEntity,
  ActionEntity,
];
