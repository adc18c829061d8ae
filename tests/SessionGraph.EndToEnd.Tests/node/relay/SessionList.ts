import { graphql } from "relay-runtime";
import type { SessionList_query$data } from "./__generated__/SessionList_query.graphql";
import type { SessionListItem_session$data } from "./__generated__/SessionListItem_session.graphql";

export const query = graphql`
  query SessionListQuery($first: Int!, $after: String) {
    ...SessionList_query @arguments(first: $first, after: $after)
  }
`;

export const list = graphql`
  fragment SessionList_query on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" })
  @refetchable(queryName: "SessionListPaginationQuery") {
    sessions(first: $first, after: $after, order: [{ startsAt: ASC }]) @connection(key: "SessionList_sessions") {
      edges {
        node {
          id
          ...SessionListItem_session
        }
      }
      totalCount
    }
  }
`;

export const item = graphql`
  fragment SessionListItem_session on Session @refetchable(queryName: "SessionListItemRefetchQuery") {
    __typename
    title
    status
    startsAt
    ... on QuizSession {
      score
      person {
        name
      }
    }
    ... on AcademicSession {
      children(first: 3) {
        nodes {
          id
          title
        }
      }
    }
  }
`;

export const cancel = graphql`
  mutation SessionListCancelMutation($input: CancelQuizSessionInput!) {
    cancelQuizSession(input: $input) {
      quizSession {
        ...SessionListItem_session
      }
      errors {
        __typename
        ... on Error {
          code
          message
        }
      }
    }
  }
`;

export const changes = graphql`
  subscription SessionListChangesSubscription {
    onSessionChanged {
      id
      ...SessionListItem_session
    }
  }
`;

export const count = (data: SessionList_query$data): number => data.sessions?.totalCount ?? 0;

export const startsAt = (data: SessionListItem_session$data): string | null | undefined => data.startsAt;
