namespace SessionGraph.GraphQL.Data;

/// <summary>A field of an input for the rows of one concrete type.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="InputType">The class that describes the type's own input.</param>
/// <param name="Description">The description that was given; null for one that says what the field is.</param>
internal sealed record TypeBranch(string Name, Type InputType, string? Description);
