using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore.Tests.HotChocolate;

/// <summary>As much of the recorded server's schema as the recorded requests ask for.</summary>
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
