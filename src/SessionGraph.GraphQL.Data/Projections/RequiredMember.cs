namespace SessionGraph.GraphQL.Data.Projections;

/// <summary>A member that is read of the rows of a type; other rows have none.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">The member's name.</param>
internal readonly record struct RequiredMember(Type Type, string Name)
{
    /// <summary>The names of those that rows of a concrete type have.</summary>
    public static List<string> NamesOf(IReadOnlyList<RequiredMember> members, ConcreteEntity concrete)
        => [.. members.Where(member => member.Type.IsAssignableFrom(concrete.Type)).Select(member => member.Name)];
}
