namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>The payload of a client's message.</summary>
public interface IOperationMessagePayload
{
    /// <summary>
    /// Deserializes the payload as <typeparamref name="T"/>; null if there is none. An invalid payload throws an exception that closes the
    /// socket. Call it before the interceptor's method returns.
    /// </summary>
    T? As<T>()
        where T : class;
}
