// What TypeScript knows of the operations: that this compiles is the test.
import { useFragment as read, type FragmentType } from "./generated";
import {
  CancelQuizSessionDocument,
  SessionDetailDocument,
  SessionListDocument,
  SessionListItemFragmentDoc,
  type CancelQuizSessionMutation,
  type SessionDetailQuery,
} from "./generated/graphql";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

declare function execute<TResult, TVariables>(document: TypedDocumentNode<TResult, TVariables>, variables: TVariables): TResult;

export function titles(): (string | null | undefined)[] {
  const page = execute(SessionListDocument, { first: 10, where: { provider: { in: ["QUIZ", "SCHOOL"] }, not: { quiz: { score: { lt: 50 } } } } });
  // @ts-expect-error: what a fragment has selected is the component's that spreads it.
  page.sessions?.nodes?.[0]?.title;
  return page.sessions?.nodes?.map(title) ?? [];
}

function title(session: FragmentType<typeof SessionListItemFragmentDoc>) {
  return read(SessionListItemFragmentDoc, session).title;
}

export function about(session: NonNullable<SessionDetailQuery["session"]>): string {
  switch (session.__typename) {
    case "SessionSetup":
      return `step ${session.currentStep}`;
    case "AcademicSession":
      return session.schoolYear;
    case "QuizSession":
      return `${session.score ?? "no score"} of ${session.person?.name}`;
    case "CourseSession":
      return session.room?.name ?? "no room";
    case "PathSession":
      return session.instructors.map((instructor) => instructor.name).join(", ");
    default:
      return session satisfies never;
  }
}

export function detail(id: string) {
  // @ts-expect-error: an id is not optional.
  execute(SessionDetailDocument, {});
  return execute(SessionDetailDocument, { id }).session;
}

export function cancel(id: string): CancelQuizSessionMutation["cancelQuizSession"] {
  return execute(CancelQuizSessionDocument, { input: { id, expectedVersion: 1 } }).cancelQuizSession;
}
