using SessionGraph.Store;

namespace SessionGraph.Gateway.Failures;

/// <summary>
/// Gives store failures their own error codes instead of masking them. The error keeps the id under which the log has the exception.
/// </summary>
internal sealed class StoreErrorFilter : IErrorFilter
{
    public IError OnError(IError error)
        => StoreFailures.Find(error.Exception) is { } failure ? StoreErrors.Describe(error, failure) : error;
}
