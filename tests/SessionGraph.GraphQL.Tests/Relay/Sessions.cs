using System.Text;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Tests.Relay;

[InterfaceType]
public abstract class Session
{
    [ID]
    public long Id { get; set; }
}

public sealed class QuizSession : Session
{
    [ID<Room>]
    public Guid? RoomId { get; set; }

    [ID<Room>]
    public IReadOnlyList<Guid> SpareRoomIds { get; set; } = [];
}

public sealed class PathSession : Session
{
    [ID]
    public string? Alias { get; set; }
}

public sealed record Room(Guid Id, string? Name);

public sealed record FindInput([ID<Session>] long Session, [ID<Room>] Guid? Room);

[ObjectType<QuizSession>]
public static class QuizSessionNode
{
    [NodeResolver]
    public static Task<QuizSession?> GetNodeAsync(long id) => Task.FromResult(id < 100 ? new QuizSession { Id = id } : null);
}

[ObjectType<PathSession>]
public static class PathSessionNode
{
    [NodeResolver]
    public static async Task<PathSession?> GetNodeAsync(long id, CancellationToken cancellationToken)
    {
        await Task.Delay(0, cancellationToken);
        return new PathSession { Id = id };
    }
}

[ObjectType<Room>]
public static class RoomNode
{
    [NodeResolver]
    public static Room? GetRoom(Guid id) => new(id, "A");
}

[ExtendObjectType(OperationTypeNames.Query)]
public static class SessionQueries
{
    public static Task<Session?> GetSessionAsync([ID<Session>] long id) => Task.FromResult<Session?>(new QuizSession { Id = id });

    public static QuizSession? GetQuiz([ID<QuizSession>] long id) => new() { Id = id };

    public static PathSession? GetPath([ID("PathSession")] long? id) => id is { } key ? new() { Id = key } : null;

    public static IEnumerable<Room> GetRooms([ID<Room>] Guid[] ids, FindInput? find) => ids.Select(id => new Room(id, find?.ToString()));

    [ID<Room>]
    public static Task<Guid[]> GetRoomIdsAsync(string any) => Task.FromResult<Guid[]>([Guid.Empty]);

    public static string? GetAnything([ID] string id) => id;
}

internal static class Ids
{
    public static SchemaBuilder Builder => SchemaBuilder.New().AddQueryType().AddTypes(
        typeof(Session), typeof(QuizSession), typeof(PathSession), typeof(Room), typeof(SessionQueries),
        typeof(QuizSessionNode), typeof(PathSessionNode), typeof(RoomNode));

    public static Schema Plain { get; } = Builder.Create();

    public static Schema Nodes { get; } = Builder.AddGlobalObjectIdentification().Create();

    public static string Of(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public static string Of(string type, Guid key)
        => Convert.ToBase64String([.. Encoding.UTF8.GetBytes(type), (byte)':', .. key.ToByteArray()]);
}
