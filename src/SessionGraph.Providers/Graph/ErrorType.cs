namespace SessionGraph.Providers;

/// <summary>An error that prevented a mutation. Nothing was stored.</summary>
[GraphQLName("Error")]
public abstract class ErrorType
{
    /// <summary>Says what is wrong and how to correct it, for people to read. In programs, use `__typename` or `code`.</summary>
    public abstract string Message { get; }

    /// <summary>
    /// The error's code, usually the provider's own, such as `invaliddata`. `CONFLICT` and `invalid_parameter` are the gateway's own.
    /// </summary>
    public abstract string Code { get; }

    /// <summary>
    /// The field of the input at fault, such as `expiresAt`. A value inside a list or an object has a path, such as `children[3].sourcedId`:
    /// form libraries take this form as the name of a field. Null when no single field is at fault.
    /// </summary>
    public abstract string? Field { get; }
}
