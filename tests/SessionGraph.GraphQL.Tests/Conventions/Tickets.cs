using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Tests.Conventions;

public sealed record Ticket([property: ID] long Id, string? Title);

/// <summary>What is wrong.</summary>
[GraphQLName("Error")]
public interface ITicketError
{
    /// <summary>What is wrong, in words.</summary>
    string Message { get; }

    string Code { get; }
}

public abstract class TicketException(string message, string code) : Exception(message)
{
    public string Code { get; } = code;
}

/// <summary>There is no such ticket.</summary>
public class TicketNotFoundException(long ticketId) : TicketException($"There is no ticket {ticketId}.", "not_found")
{
    [ID<Ticket>]
    public long TicketId { get; } = ticketId;

    public override string? StackTrace => base.StackTrace;

    [GraphQLIgnore]
    public string Secret => "secret";
}

public sealed class TicketLostException(long ticketId) : TicketNotFoundException(ticketId);

public sealed class ConflictException() : TicketException("Another was faster.", "conflict");

public sealed record RenameTicketInput([ID<Ticket>] long Id, Optional<string?> Title);

[ExtendObjectType(OperationTypeNames.Mutation)]
public static class TicketMutations
{
    /// <summary>Closes a ticket.</summary>
    /// <param name="id">The ticket.</param>
    /// <param name="reason">Why.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="times">How often.</param>
    [Error<TicketNotFoundException>]
    [Error(typeof(ConflictException))]
    public static async Task<Ticket> CloseTicketAsync([ID<Ticket>] long id, Optional<string?> reason, int? version, int times = 1)
    {
        await Task.Yield();
        return id switch
        {
            1 => new Ticket(1, $"{(reason.HasValue ? reason.Value ?? "null" : "absent")} {version?.ToString(null, null) ?? "any"} {times}"),
            2 => throw new TicketNotFoundException(id),
            3 => throw new TicketLostException(id),
            4 => throw new AggregateException(new ConflictException(), new AggregateException(new TicketNotFoundException(id))),
            5 => throw new AggregateException(new ConflictException(), new InvalidOperationException("secret")),
            _ => throw new InvalidOperationException("secret"),
        };
    }

    [Error<ConflictException>]
    public static Ticket RenameTicket(RenameTicketInput input)
        => input.Id is 0 ? throw new ConflictException() : new Ticket(input.Id, input.Title.HasValue ? input.Title.Value : "as it was");

    public static int CountTickets() => 3;

    [UseMutationConvention(Disable = true)]
    public static Ticket OpenTicket(string title) => new(9, title);

    [ExtendObjectType(OperationTypeNames.Query)]
    public static class Queries
    {
        public static Ticket? GetTicket([ID<Ticket>] long id) => new(id, null);
    }

    public static SchemaBuilder Builder => SchemaBuilder.New().AddQueryType().AddMutationType()
        .AddTypes(typeof(Queries), typeof(TicketMutations))
        .AddMutationConventions();
}
