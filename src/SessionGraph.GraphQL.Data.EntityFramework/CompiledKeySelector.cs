using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>
/// The compiled key of a data loader. It is compiled once for each type of loader and cached in the model, because loaders live as long as a request,
/// and compiling takes longer than most statements. All loaders of a type share it, so it must not capture variables.
/// </summary>
internal static class CompiledKeySelector
{
    public static Func<TEntity, TKey> Get<TEntity, TKey>(DbContext context, Type loaderType, Expression<Func<TEntity, TKey>> key)
        => context.Model.GetOrAddRuntimeAnnotationValue(
            loaderType.AssemblyQualifiedName!,
            static (Expression<Func<TEntity, TKey>>? lambda) => Captures.In(lambda!)
                ? throw new NotSupportedException($"The key `{lambda}` captures a variable. The key of a data loader can read only the members of its entity.")
                : lambda!.Compile(),
            key);

    private sealed class Captures : ExpressionVisitor
    {
        private bool _found;

        public static bool In(Expression expression)
        {
            var captures = new Captures();
            captures.Visit(expression);
            return captures._found;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            _found |= node.Expression is ConstantExpression;
            return base.VisitMember(node);
        }
    }
}
