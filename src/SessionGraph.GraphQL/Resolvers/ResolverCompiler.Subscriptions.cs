using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Subscriptions;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Resolvers;

internal sealed partial class ResolverCompiler
{
    /// <summary>Compiles a method that opens a source stream. It returns a stream of messages, or a task with one.</summary>
    public SubscribeResolverDelegate CompileSubscribe(MethodInfo method)
    {
        var stream = Type(method.ReturnType, typeof(Task<>), typeof(ValueTask<>)) ?? method.ReturnType;
        var message = Type(stream, typeof(IAsyncEnumerable<>), typeof(ISourceStream<>))
            ?? throw new SchemaException(
                $"{method.DeclaringType!.Name}.{method.Name} must return an IAsyncEnumerable or an ISourceStream of its messages.");
        var instance = method.IsStatic ? null : Instance(method.ReflectedType!);
        var call = Expression.Call(instance, method, method.GetParameters().Select(Bind));
        var opened = Expression.Call(typeof(SourceStreams), nameof(SourceStreams.OpenAsync), [message], call);

        // The parameters are bound like those of a resolver, from the same context.
        var context = Expression.Parameter(typeof(IResolverContext), "context");
        var bind = Expression.Assign(s_context, Expression.Convert(context, typeof(IMiddlewareContext)));
        var body = Expression.Block([s_context], bind, opened);
        var compiled = new Lazy<SubscribeResolverDelegate>(Expression.Lambda<SubscribeResolverDelegate>(body, context).Compile);
        return opening => compiled.Value(opening);
    }

    /// <summary>Compiles the subscription to a topic. Names in braces in the topic's name stand for arguments.</summary>
    public static SubscribeResolverDelegate CompileTopic(MethodInfo method, SubscribeAttribute subscribe)
    {
        var message = subscribe.MessageType
            ?? method.GetParameters().FirstOrDefault(parameter => parameter.IsDefined(typeof(EventMessageAttribute)))?.ParameterType
            ?? throw new SchemaException(
                $"{method.DeclaringType!.Name}.{method.Name} needs a parameter with [EventMessage], or a MessageType, for its topic.");
        var topic = new TopicName(method.GetCustomAttribute<TopicAttribute>()?.Name ?? method.Name);
        return typeof(SourceStreams).GetMethod(nameof(SourceStreams.SubscribeTo))!.MakeGenericMethod(message)
            .CreateDelegate<Func<TopicName, SubscribeResolverDelegate>>()(topic);
    }

    private static Type? Type(Type type, params ReadOnlySpan<Type> definitions)
        => type.IsGenericType && definitions.Contains(type.GetGenericTypeDefinition()) ? type.GetGenericArguments()[0] : null;
}
