namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>A named type as it is being put together, from CLR types, from a builder or from SDL.</summary>
public abstract class TypeConfiguration
{
    /// <summary>The name, unique in the schema.</summary>
    public required string Name { get; set; }

    /// <summary>The description; null where there is none.</summary>
    public Description? Description { get; set; }

    /// <summary>The CLR type of the values.</summary>
    public Type RuntimeType { get; set; } = typeof(object);

    /// <summary>The directives applied to the type, in order.</summary>
    public List<Directive> Directives { get; } = [];

    /// <summary>What the layers above attach; found again on the type.</summary>
    public Features Features { get; } = new();
}
