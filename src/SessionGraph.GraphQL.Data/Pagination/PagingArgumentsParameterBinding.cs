using System.Reflection;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>Gives the resolver of a connection what was asked of it, so that it can hand it on to a data loader.</summary>
internal sealed class PagingArgumentsParameterBinding : IParameterBinding
{
    public bool CanBind(ParameterInfo parameter)
    {
        if (!IsPaging(parameter.ParameterType))
            return false;

        return parameter.Member.IsDefined(typeof(UsePagingAttribute))
            ? true
            : throw new SchemaException(
                $"{parameter.Member.DeclaringType!.Name}.{parameter.Member.Name}: it takes `{parameter.Name}`, which only a field has that "
                + "is paged: add [UsePaging], or leave the parameter out.");
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
