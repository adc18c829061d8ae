namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>The configuration of a named type, from CLR types, descriptors or SDL.</summary>
public abstract class TypeConfiguration
{
    /// <summary>The name, unique in the schema.</summary>
    public required string Name { get; set; }

    /// <summary>The description; null if there is none.</summary>
    public Description? Description { get; set; }

    /// <summary>The CLR type of the values.</summary>
    public Type RuntimeType { get; set; } = typeof(object);

    /// <summary>The directives applied to the type, in order.</summary>
    public List<Directive> Directives { get; } = [];

    /// <summary>Data that other layers attach; copied to the type.</summary>
    public Features Features { get; } = new();
}
