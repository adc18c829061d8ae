namespace SessionGraph.GraphQL.Types;

/// <summary>
/// Makes the method a field of the subscription type. The events come from the topic of the <see cref="TopicAttribute"/>, or from the
/// source stream of <see cref="With"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>
    /// The method of the same class that opens the source stream: an <see cref="IAsyncEnumerable{T}"/> or a
    /// <see cref="Subscriptions.ISourceStream{T}"/>, or a task with one. Its parameters are services and arguments of the field. Null if
    /// the events come from a topic.
    /// </summary>
    public string? With { get; init; }

    /// <summary>
    /// The type of the topic's messages; null for the type of the parameter with the <see cref="EventMessageAttribute"/>.
    /// </summary>
    public Type? MessageType { get; init; }
}

/// <summary>Sets the topic of a subscription field. The default is the method's name.</summary>
/// <param name="name">The name. An argument's name in braces stands for its value: <c>quiz_{id}</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string name) : Attribute
{
    /// <summary>The name, with arguments' names in braces.</summary>
    public string Name { get; } = name;
}
