namespace SessionGraph.GraphQL.Types.Building;

/// <summary>A class whose members are added to a type.</summary>
/// <param name="Class">The class with the members.</param>
/// <param name="TypeName">The name of the extended type; null if it is found by its runtime type.</param>
/// <param name="RuntimeType">The runtime type of the extended type; null if it is found by its name.</param>
internal sealed record TypeExtension(Type Class, string? TypeName, Type? RuntimeType)
{
    /// <summary>The members of the runtime type that do not become fields.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Whether static methods become fields.</summary>
    public bool HasStaticMembers { get; init; } = Class is { IsAbstract: true, IsSealed: true };

    /// <summary>Whether the class describes the type. Its documentation is then the type's if the runtime type has none.</summary>
    public bool IsDescription { get; init; }

    /// <summary>Whether a type was extended.</summary>
    public bool IsUsed { get; set; }
}
