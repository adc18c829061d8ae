namespace SessionGraph.GraphQL.Authorization;

/// <summary>
/// Requires a policy, roles, or only an authenticated caller. On a member it applies to its field; on a class that extends a type, to each
/// field of the class; on the class of an object type, to each field of the type. All attributes that apply must be met. They are evaluated
/// before any resolver of the operation runs: if one is not met, nothing of the operation is executed.
/// </summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    AllowMultiple = true)]
public sealed class AuthorizeAttribute : Attribute
{
    /// <summary>Requires an authenticated caller.</summary>
    public AuthorizeAttribute()
    {
    }

    /// <summary>Requires a policy.</summary>
    public AuthorizeAttribute(string policy) => Policy = policy;

    /// <summary>The name of the policy; null for none.</summary>
    public string? Policy { get; set; }

    /// <summary>The caller must have one of these roles; null for none.</summary>
    public string[]? Roles { get; set; }
}
