using System.Linq.Expressions;
using System.Reflection;
using System.Security.Claims;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Fetching;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Building;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Resolvers;

/// <summary>Compiles methods to resolvers. Each is compiled on first use: a process serves few of its fields, and starts faster.</summary>
internal sealed partial class ResolverCompiler(RuntimeTypeBindings bindings, IReadOnlyList<IParameterBinding> parameterBindings)
{
    private static readonly ParameterExpression s_context = Expression.Parameter(typeof(IMiddlewareContext), "context");

    /// <summary>Whether the parameter is an argument of the field. Otherwise it is bound from the context.</summary>
    public bool IsArgument(ParameterInfo parameter)
    {
        if (parameter.IsDefined(typeof(ArgumentAttribute)) || parameter.IsDefined(typeof(IDAttribute)))
            return true;

        if (parameter.IsDefined(typeof(ParentAttribute)) || parameter.IsDefined(typeof(ServiceAttribute))
            || parameter.IsDefined(typeof(GlobalStateAttribute)) || parameter.IsDefined(typeof(EventMessageAttribute))
            || parameter.ParameterType == typeof(CancellationToken)
            || parameterBindings.Any(binding => binding.CanBind(parameter)))
            return false;

        return bindings.IsInput(parameter.ParameterType);
    }

    /// <summary>Whether the method is a pure function of the parent: synchronous and without middleware.</summary>
    public static bool IsGetter(MethodInfo method, bool isExtension)
        => (method.IsStatic
                ? method.GetParameters() is [var only] && only.IsDefined(typeof(ParentAttribute))
                : !isExtension && method.GetParameters() is [])
            && IsPure(method)
            && !method.IsDefined(typeof(BatchResolverAttribute))
            && !method.IsDefined(typeof(ObjectFieldDescriptorAttribute));

    /// <summary>Whether the method is synchronous.</summary>
    public static bool IsPure(MethodInfo method)
        => TypeInspector.Unwrap(method.ReturnType) == method.ReturnType
            && !method.ReturnType.IsAssignableTo(typeof(IQueryable)) && !IsAsyncEnumerable(method.ReturnType);

    /// <summary>Compiles the method to a lambda from the parent to the value.</summary>
    public static LambdaExpression CompileGetter(MethodInfo method)
    {
        var parent = Expression.Parameter(method.IsStatic ? method.GetParameters()[0].ParameterType : method.DeclaringType!, "parent");
        return Expression.Lambda(method.IsStatic ? Expression.Call(method, parent) : Expression.Call(parent, method), parent);
    }

    /// <summary>
    /// Compiles the method to a resolver. An extension's method is called on the extension class, any other on the parent.
    /// </summary>
    public FieldDelegate Compile(MethodInfo method, bool isExtension)
    {
        var instance = method.IsStatic ? null
            : isExtension ? Instance(method.ReflectedType!)
            : Generic(nameof(IResolverContext.Parent), method.DeclaringType!);
        var call = Expression.Call(instance, method, method.GetParameters().Select(Bind));
        var type = method.ReturnType;
        var store = type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(Task<>) || definition == typeof(ValueTask<>) || definition == typeof(IAsyncEnumerable<>))
            ? Expression.Call(typeof(ResolverResult), nameof(ResolverResult.StoreAsync), type.GetGenericArguments(), s_context, call)
            : Expression.Call(
                typeof(ResolverResult), nameof(ResolverResult.Store), null, s_context, Expression.Convert(call, typeof(object)));
        var compiled = new Lazy<FieldDelegate>(Expression.Lambda<FieldDelegate>(store, s_context).Compile);
        return context => compiled.Value(context);
    }

    private static bool IsAsyncEnumerable(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    private static Expression Instance(Type type)
    {
        var services = Property(nameof(IResolverContext.Services));
        var service = Expression.Call(services, nameof(IServiceProvider.GetService), null, Expression.Constant(type));
        return type.GetConstructor([]) is { } constructor
            ? Expression.Coalesce(Expression.TypeAs(service, type), Expression.New(constructor))
            : Generic(nameof(IResolverContext.Service), type);
    }

    private Expression Bind(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (ContextProperty(type) is { } property)
            return property;

        if (parameter.IsDefined(typeof(ParentAttribute)) && parameter.Member.IsDefined(typeof(BatchResolverAttribute)))
            return Parents(type);

        // The event of a subscription is the root value of its execution.
        if (parameter.IsDefined(typeof(ParentAttribute)) || parameter.IsDefined(typeof(EventMessageAttribute)))
            return Generic(nameof(IResolverContext.Parent), type);

        if (parameter.GetCustomAttribute<GlobalStateAttribute>()?.Key is var key && parameter.IsDefined(typeof(GlobalStateAttribute)))
            return State(type, key ?? parameter.Name!);

        if (parameterBindings.FirstOrDefault(binding => binding.CanBind(parameter)) is { } source)
            return Expression.Convert(
                Expression.Call(
                    Expression.Constant(source), nameof(IParameterBinding.Bind), null, s_context, Expression.Constant(parameter)),
                type);

        if (IsArgument(parameter))
            return Argument(parameter);

        if (type == typeof(ClaimsPrincipal))
            return State(type, nameof(ClaimsPrincipal));

        var isDataLoader = type.IsAssignableTo(typeof(IDataLoader));
        return Generic(isDataLoader ? nameof(IResolverContext.DataLoader) : nameof(IResolverContext.Service), type);
    }

    private static Expression? ContextProperty(Type type)
        => type == typeof(IResolverContext) || type == typeof(IMiddlewareContext) ? s_context
            : type == typeof(CancellationToken) ? Property(nameof(IResolverContext.RequestAborted))
            : type == typeof(Selection) ? Property(nameof(IResolverContext.Selection))
            : type == typeof(Schema) ? Property(nameof(IResolverContext.Schema))
            : type == typeof(IServiceProvider) ? Property(nameof(IResolverContext.Services))
            : null;

    private MethodCallExpression Parents(Type type)
    {
        var parentType = bindings.ElementType(type)!;
        var method = type.IsAssignableFrom(parentType.MakeArrayType()) ? nameof(ResolverResult.Parents) : nameof(ResolverResult.ParentList);
        return Expression.Call(typeof(ResolverResult), method, [parentType], s_context);
    }

    private static MethodCallExpression State(Type type, string key)
        => Expression.Call(typeof(ResolverResult), nameof(ResolverResult.State), [type], s_context, Expression.Constant(key));

    private static MethodCallExpression Argument(ParameterInfo parameter)
    {
        var name = Expression.Constant(NamingConventions.ParameterName(parameter));
        return TypeInspector.Unwrap(parameter.ParameterType) is var inner && inner != parameter.ParameterType
            ? Generic(nameof(IResolverContext.ArgumentOptional), inner, name)
            : Generic(nameof(IResolverContext.ArgumentValue), parameter.ParameterType, name);
    }

    private static MemberExpression Property(string name) => Expression.Property(s_context, typeof(IResolverContext), name);

    private static MethodCallExpression Generic(string method, Type type, params Expression[] arguments)
        => Expression.Call(s_context, typeof(IResolverContext).GetMethod(method)!.MakeGenericMethod(type), arguments);
}
