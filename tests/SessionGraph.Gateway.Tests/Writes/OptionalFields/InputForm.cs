namespace SessionGraph.Gateway.Tests.Writes.OptionalFields;

/// <summary>In what form a client sends a field of a mutation's input.</summary>
internal enum InputForm
{
    /// <summary>All of the input stands in the document.</summary>
    Literal,

    /// <summary>The field's value is a variable, which is not given where the field is absent.</summary>
    Variable,

    /// <summary>The input is a variable.</summary>
    InputVariable,
}
