namespace SessionGraph.GraphQL;

/// <summary>Sees every error once before it is written, and may change it.</summary>
public interface IErrorFilter
{
    /// <summary>The error that the client gets in place of <paramref name="error"/>.</summary>
    IError OnError(IError error);
}
