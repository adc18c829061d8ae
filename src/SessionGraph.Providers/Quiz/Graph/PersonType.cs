
namespace SessionGraph.Providers.Quiz;

/// <summary>A person who takes quizzes.</summary>
[ObjectType<Person>]
public static class PersonType
{
    /// <summary>The person with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<Person?> GetNodeAsync(
        string id, LookupDataLoader<Person, int> people, IResolverContext context, CancellationToken cancellationToken)
        => people.LoadNodeAsync(id, context, cancellationToken);
}
