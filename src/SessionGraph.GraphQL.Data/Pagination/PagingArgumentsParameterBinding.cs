using System.Reflection;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>Binds <see cref="PagingArguments"/> and <see cref="QueryContext{TEntity}"/> parameters of a connection's resolver.</summary>
internal sealed class PagingArgumentsParameterBinding : IParameterBinding
{
    public bool CanBind(ParameterInfo parameter)
    {
        if (!IsPaging(parameter.ParameterType))
            return false;

        return parameter.Member.IsDefined(typeof(UsePagingAttribute))
            ? true
            : throw new SchemaException(
                $"{parameter.Member.DeclaringType!.Name}.{parameter.Member.Name}: the parameter `{parameter.Name}` needs a paged field. "
                + "Add [UsePaging] or remove the parameter.");
    }

    public object Bind(IMiddlewareContext context, ParameterInfo parameter)
    {
        var field = context.Selection.Field.Features.Get<ListField>()!;
        return parameter.ParameterType == typeof(PagingArguments)
            ? PagingArguments.Read(context, field.Paging!)
            : field.CreateContext(context);
    }

    private static bool IsPaging(Type type) => type == typeof(PagingArguments)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(QueryContext<>));
}
