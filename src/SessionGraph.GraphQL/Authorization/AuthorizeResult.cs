namespace SessionGraph.GraphQL.Authorization;

/// <summary>Whether a caller meets the requirements of a field.</summary>
public enum AuthorizeResult
{
    /// <summary>The caller meets them.</summary>
    Allowed,

    /// <summary>The caller is known and does not meet them.</summary>
    NotAllowed,

    /// <summary>The caller is not known.</summary>
    NotAuthenticated,

    /// <summary>There is no default policy.</summary>
    NoDefaultPolicy,

    /// <summary>There is no policy with this name.</summary>
    PolicyNotFound,
}
