using System.Collections.Concurrent;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Instrumentation;

/// <summary>
/// Names for the attributes of metrics. Clients choose the names of operations, so only a limited number of them is kept. Safe for
/// concurrent use.
/// </summary>
/// <param name="capacity">The maximum number of names.</param>
internal sealed class OperationNames(int capacity)
{
    /// <summary>The name of an activity whose operation is not known.</summary>
    public const string UnknownOperation = "GraphQL Operation";

    // The value that the semantic conventions name for what has no name of its own.
    private const string Other = "_OTHER";

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The name itself, or <c>_OTHER</c> if there are too many names; null for no name.</summary>
    public string? Limit(string? name)
    {
        if (name is null || _known.ContainsKey(name))
            return name;

        if (Volatile.Read(ref _count) >= capacity || Interlocked.Increment(ref _count) > capacity)
            return Other;

        return _known.GetOrAdd(name, name);
    }

    /// <summary>The operation's type in GraphQL's spelling.</summary>
    public static string TypeOf(Operation operation) => operation.Kind switch
    {
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => "query",
    };

    /// <summary>The error's code. Without a code, the type of the exception that is masked, or <c>_OTHER</c>.</summary>
    public static string CodeOf(IError error) => error.Code ?? error.Exception?.GetType().FullName ?? Other;
}
