namespace SessionGraph.GraphQL.Types;

/// <summary>
/// Makes the method a field of the subscription type. Its events come from the topic that <see cref="TopicAttribute"/> names, unless
/// <see cref="With"/> says otherwise.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>
    /// The method of the same class that opens the source stream, an <see cref="IAsyncEnumerable{T}"/> or a
    /// <see cref="Subscriptions.ISourceStream{T}"/>, now or as a task; its other parameters are services, and arguments of the field.
    /// Null where the events come from a topic.
    /// </summary>
    public string? With { get; init; }

    /// <summary>The type of the topic's messages; by default that of the parameter with an <see cref="EventMessageAttribute"/>.</summary>
    public Type? MessageType { get; init; }
}

/// <summary>Names the topic that a subscription field's events come from; by default it is the method's name.</summary>
/// <param name="name">The name; an argument's name in braces, <c>quiz_{id}</c>, stands for its value.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string name) : Attribute
{
    /// <summary>The name, with an argument's name in braces for its value.</summary>
    public string Name { get; } = name;
}
