namespace SessionGraph.Gateway.Tests.Writes.OptionalFields;

/// <summary>An optional field of a mutation's input, and what is to become of it.</summary>
/// <param name="name">The field, after its mutation and the object that it is in, with dots.</param>
/// <param name="columns">What it is stored in, and after it what follows from it.</param>
/// <param name="value">A value, as a literal.</param>
/// <param name="absent">What becomes of it when it is absent.</param>
/// <param name="isNull">What becomes of it when it is null.</param>
/// <param name="given">What becomes of it when it has the value.</param>
/// <param name="with">What else is in the input, beside the least that the mutation takes, as the literal of an object.</param>
internal sealed class OptionalField(
    string name, string columns, string value, Outcome absent, Outcome isNull, Outcome given, string? with = null)
{
    public string Name { get; } = name;

    public string Mutation { get; } = name[..name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The type of the sessions that the mutation writes: its name without the verb.</summary>
    public string SessionType { get; } = name[name.AsSpan().IndexOfAnyInRange('A', 'Z')..name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The field in the input.</summary>
    public IReadOnlyList<string> Path { get; } = name.Split('.')[1..];

    public IReadOnlyList<string> Columns { get; } = columns.Split(' ');

    public string Value { get; } = value;

    public Outcome Absent { get; } = absent;

    public Outcome Null { get; } = isNull;

    public Outcome Given { get; } = given;

    public string? With { get; } = with;
}
