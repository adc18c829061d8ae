namespace SessionGraph.GraphQL.Data.Descriptors;

/// <summary>A field of a filter or sort input that takes the input of one concrete type of the entity.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="InputType">The class that describes the concrete type's input.</param>
/// <param name="Description">The description; null for the default.</param>
internal sealed record SubtypeField(string Name, Type InputType, string? Description);
