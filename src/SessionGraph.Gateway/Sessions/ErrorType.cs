namespace SessionGraph.Gateway.Sessions;

/// <summary>An error that stopped a mutation. Nothing was stored.</summary>
[GraphQLName("Error")]
public abstract class ErrorType
{
    /// <summary>What is wrong and what would be right, for people to read. Programs should use the error's type or `code`.</summary>
    public abstract string Message { get; }

    /// <summary>The provider's own code for the error, as in `invaliddata`. `CONFLICT` is the gateway's own.</summary>
    public abstract string Code { get; }
}
