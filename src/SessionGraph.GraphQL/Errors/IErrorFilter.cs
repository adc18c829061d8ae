namespace SessionGraph.GraphQL;

/// <summary>Receives every error once before it is written, and may change it.</summary>
public interface IErrorFilter
{
    /// <summary>Returns the error to send in place of <paramref name="error"/>.</summary>
    IError OnError(IError error);
}
