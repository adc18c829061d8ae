using SessionGraph.Store;

namespace SessionGraph.Gateway.Failures;

/// <summary>
/// Gives what the store failed by its own code, where it would be masked. The id that the log has the exception under stays.
/// </summary>
internal sealed class StoreErrorFilter : IErrorFilter
{
    public IError OnError(IError error)
        => StoreFailures.Find(error.Exception) is { } failure ? StoreErrors.Describe(error, failure) : error;
}
