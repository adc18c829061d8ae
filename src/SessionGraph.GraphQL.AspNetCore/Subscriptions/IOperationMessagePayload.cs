namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>What a client sent with a message.</summary>
public interface IOperationMessagePayload
{
    /// <summary>
    /// The payload as <typeparamref name="T"/>; null where there is none. Throws where it is no such, by which the socket is closed as for any
    /// invalid message; to be called before the interceptor's method returns.
    /// </summary>
    T? As<T>()
        where T : class;
}
