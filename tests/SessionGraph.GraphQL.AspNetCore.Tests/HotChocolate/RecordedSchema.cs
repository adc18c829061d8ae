using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore.Tests.HotChocolate;

/// <summary>The part of the recorded server's schema that the recorded requests use.</summary>
[QueryType]
public static class RecordedQueries
{
    public static Session? GetSession(int id) => new(id, $"Geometry geometry {id}");
}

[MutationType]
public static class RecordedMutations
{
    public static UpdateQuizSessionPayload UpdateQuizSession(UpdateQuizSessionInput input) => new(new Session(input.Id, input.Name));
}

public sealed record Session(int Id, string Name);

public sealed record UpdateQuizSessionInput(int Id, string Name);

public sealed record UpdateQuizSessionPayload(Session QuizSession);
