using System.Text.Json;

namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>What a client sent with a message.</summary>
public interface IOperationMessagePayload
{
    /// <summary>The payload as <typeparamref name="T"/>; null where there is none, and a <see cref="JsonException"/> where it is no such.</summary>
    T? As<T>()
        where T : class;
}
