namespace SessionGraph.GraphQL.Types;

/// <summary>How mutations become fields.</summary>
public sealed class MutationConventionOptions
{
    /// <summary>Whether the conventions apply to each mutation that does not say otherwise; true by default.</summary>
    public bool ApplyToAllMutations { get; set; } = true;

    /// <summary>
    /// The CLR interface or class whose properties are the fields of the schema's interface of errors, which has its name; null for
    /// <c>interface Error { message: String! }</c>.
    /// </summary>
    public Type? ErrorInterfaceType { get; set; }
}
