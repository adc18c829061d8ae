namespace SessionGraph.GraphQL.Types;

/// <summary>The options of the mutation conventions.</summary>
public sealed class MutationConventionOptions
{
    /// <summary>Whether the conventions apply to mutations without the attribute; true by default.</summary>
    public bool ApplyToAllMutations { get; set; } = true;

    /// <summary>
    /// The CLR interface or class that becomes the interface of all errors. It has the same name and its properties as fields. Null for
    /// <c>interface Error { message: String! }</c>.
    /// </summary>
    public Type? ErrorInterfaceType { get; set; }
}
