namespace SessionGraph.Gateway.Sessions;

/// <summary>A rule that a write broke: nothing was stored.</summary>
[GraphQLName("Error")]
public abstract class ErrorType
{
    /// <summary>What was wrong, where, and what would be right.</summary>
    public abstract string Message { get; }

    /// <summary>The provider's own code for the error; <c>CONFLICT</c>, of which no provider knows, is the gateway's.</summary>
    public abstract string Code { get; }
}
