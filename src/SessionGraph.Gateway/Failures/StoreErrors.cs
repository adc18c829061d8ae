using SessionGraph.Store;

namespace SessionGraph.Gateway.Failures;

/// <summary>The GraphQL errors of store failures.</summary>
internal static class StoreErrors
{
    /// <summary>Replaces the error by that of a store failure: its code, and whether the client may retry.</summary>
    public static IError Describe(IError error, StoreFailure failure)
    {
        var (code, message, isRetryable) = failure switch
        {
            StoreFailure.Busy => (
                "STORE_BUSY",
                "Another process has locked the store. Nothing was changed. Repeat the request in a few seconds.",
                true),
            StoreFailure.Full => (
                "STORE_FULL",
                "The store's disk is full. Nothing was changed. Repeat the request when the disk has room.",
                true),
            _ => (
                "STORE_LOST",
                "The store's file is gone, or cannot be read or written. Nothing was acknowledged. Contact the server's operator.",
                false),
        };
        return error.WithMessage(message).WithCode(code).SetExtension("retryable", isRetryable);
    }

    /// <summary>Rejects a request when the store's file is lost.</summary>
    /// <exception cref="GraphQLException">The file is lost.</exception>
    public static void ThrowIfLost(StoreFileWatcher file)
    {
        if (file.IsLost)
            throw new GraphQLException(Describe(ErrorBuilder.New().SetMessage("").Build(), StoreFailure.Lost)) { Failure = RequestFailure.Busy };
    }
}
