namespace SessionGraph.GraphQL.Data.Projections;

/// <summary>A member to read of the rows of a type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">The member's name.</param>
internal readonly record struct RequiredMember(Type Type, string Name)
{
    /// <summary>The names of the members that a concrete type has.</summary>
    public static List<string> NamesOf(IReadOnlyList<RequiredMember> members, ConcreteEntity concrete)
        => [.. members.Where(member => member.Type.IsAssignableFrom(concrete.Type)).Select(member => member.Name)];
}
