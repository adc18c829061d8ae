namespace SessionGraph.Providers;

/// <summary>A field of the record is not valid.</summary>
/// <param name="field">The field of the input.</param>
/// <param name="rule">What is wrong and how to correct it, without the field's name in front.</param>
public sealed class InvalidRecordException(string field, string rule) : SessionException($"{field} {rule}.", "INVALID_RECORD")
{
    /// <summary>The field of the input that is not valid, such as <c>name</c>.</summary>
    public override string Field { get; } = field;

    /// <summary>Creates the error of a violation.</summary>
    internal static InvalidRecordException Of(InputViolation fault) => new(fault.Field, fault.Rule);
}
