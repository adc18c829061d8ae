namespace SessionGraph.GraphQL.Data.Projections;

/// <summary>A member that is read of the rows of a type; other rows have none.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">The member's name.</param>
internal readonly record struct WantedMember(Type Type, string Name);
