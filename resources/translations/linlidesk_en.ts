<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AboutSheet</name>
    <message>
        <source>关于邻里台</source>
        <translation>About LinliDesk</translation>
    </message>
    <message>
        <source>第 {version} 版</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>给社区办公室用的桌面程序：记事、开会、排班、发通知。不需要网络，数据只在这台电脑里，加密保存。</source>
        <translation>A desktop program for neighbourhood offices: diary, meetings, rosters, notices. It needs no network; the data stays on this computer, encrypted.</translation>
    </message>
    <message>
        <source>按 Apache-2.0 许可使用。图标来自 Lucide（ISC），字体为思源黑体（OFL）。</source>
        <translation>Licensed under Apache-2.0. Icons by Lucide (ISC), typeface Source Han Sans (OFL).</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>邻里台</source>
        <translation>LinliDesk</translation>
    </message>
</context>
<context>
    <name>ActionCard</name>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>加进展</source>
        <translation>Note progress</translation>
    </message>
    <message>
        <source>选一条，看详情</source>
        <translation>Choose one to see it here</translation>
    </message>
    <message>
        <source>↑ ↓ 选择，F3 加进展，F6 下一步</source>
        <translation>↑ ↓ choose, F3 progress, F6 next step</translation>
    </message>
    <message>
        <source>在“{title}”议定</source>
        <translation>Agreed in “{title}”</translation>
    </message>
    <message>
        <source>核实</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>添加证据</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>开始办理</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>延期…</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>转办…</source>
        <translation>Pass on…</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Drop…</translation>
    </message>
    <message>
        <source>退回重办…</source>
        <translation>Send back…</translation>
    </message>
    <message>
        <source>居民反馈…</source>
        <translation>Residents&apos; feedback…</translation>
    </message>
    <message>
        <source>添加证据…</source>
        <translation>Add evidence…</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>打开会议</source>
        <translation>Open meeting</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>会议纪要已封存，议定的内容不能再改；可以加进展、延期或者作废。</source>
        <translation>The minutes are sealed, so what was agreed stays; progress can be noted, and it can be extended or dropped.</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>议定事项</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>哪一方</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>如：月底现场看、查账</source>
        <translation>e.g. see it at month&apos;s end, look at the accounts</translation>
    </message>
    <message>
        <source>是表决时附带的条件</source>
        <translation>A condition of the vote</translation>
    </message>
    <message>
        <source>承诺每月收入</source>
        <translation>Income promised per month</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>What is to be done</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>怎样核实</source>
        <translation>How it is checked</translation>
    </message>
    <message>
        <source>核实人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>加一条议定事项</source>
        <translation>Add an action</translation>
    </message>
    <message>
        <source>请写明做什么</source>
        <translation>Please write what is to be done</translation>
    </message>
</context>
<context>
    <name>ActionForms</name>
    <message>
        <source>需要写明原因</source>
        <translation>A reason is needed</translation>
    </message>
    <message>
        <source>加进展</source>
        <translation>Note progress</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>做到哪一步，还缺什么</source>
        <translation>How far it is, and what is missing</translation>
    </message>
    <message>
        <source>请写下进展</source>
        <translation>Please note the progress</translation>
    </message>
    <message>
        <source>已完成：结果怎样</source>
        <translation>Done: what came of it</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>可以不填；做完以后还要有人核实</source>
        <translation>May stay empty; somebody still has to check it</translation>
    </message>
    <message>
        <source>转办：转给谁，为什么</source>
        <translation>Pass on: to whom, and why</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Pass on</translation>
    </message>
    <message>
        <source>作废：为什么不办了</source>
        <translation>Drop: why it is not done</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>退回重办：哪里没做到</source>
        <translation>Send back: what is missing</translation>
    </message>
    <message>
        <source>退回重办</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>居民怎么说</source>
        <translation>What residents say</translation>
    </message>
    <message>
        <source>居民的原话；清空就是撤下</source>
        <translation>In their words; empty takes it down</translation>
    </message>
</context>
<context>
    <name>ActionModel</name>
    <message>
        <source>已记下</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>已记下居民反馈</source>
        <translation>Feedback noted</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>已加上议定事项</source>
        <translation>Action added</translation>
    </message>
    <message>
        <source>已删除 {number}</source>
        <translation>{number} deleted</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>逾期 {n} 天</source>
        <translation>{n} d overdue</translation>
    </message>
    <message>
        <source>没定期限</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>承诺每月收入 {amount} 元</source>
        <translation>{amount} yuan a month promised</translation>
    </message>
    <message>
        <source>谁来办</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>怎样核实</source>
        <translation>How it is checked</translation>
    </message>
    <message>
        <source>核实人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>居民反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>表决时附带的条件</source>
        <translation>A condition of the vote</translation>
    </message>
    <message>
        <source>议定</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation>Due: {day}</translation>
    </message>
</context>
<context>
    <name>ActionsPage</name>
    <message>
        <source>加进展</source>
        <translation>Note progress</translation>
    </message>
    <message>
        <source>修改（封存前）</source>
        <translation>Edit (until sealed)</translation>
    </message>
    <message>
        <source>下一步：已完成、核实</source>
        <translation>Next step: done, check</translation>
    </message>
    <message>
        <source>找议定事项</source>
        <translation>Find an action</translation>
    </message>
    <message>
        <source>打印督办清单</source>
        <translation>Print the action list</translation>
    </message>
    <message>
        <source>删除（封存前）</source>
        <translation>Delete (until sealed)</translation>
    </message>
    <message>
        <source>做什么、谁来办、编号</source>
        <translation>What, who, number</translation>
    </message>
    <message>
        <source>未完成</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>本月到期</source>
        <translation>Due this month</translation>
    </message>
    <message>
        <source>待核实</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>哪一方的</source>
        <translation>Of which party</translation>
    </message>
    <message>
        <source>各方</source>
        <translation>All parties</translation>
    </message>
    <message>
        <source>图表</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>议定事项</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>还没有议定事项</source>
        <translation>No actions yet</translation>
    </message>
    <message>
        <source>开会时记下谁答应了什么、什么时候办完；散会后在这里一件件盯到核实。</source>
        <translation>Note in the meeting who promised what, and by when; here each is followed until it is checked.</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>换个词，或者看看各方的全部事项。</source>
        <translation>Try another word, or look at all actions of all parties.</translation>
    </message>
    <message>
        <source>看全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>这里没有事项</source>
        <translation>Nothing here</translation>
    </message>
    <message>
        <source>这一类都办好了，全部事项里可以回头看。</source>
        <translation>All of these are settled; look back under “All”.</translation>
    </message>
    <message>
        <source>修改 {number}</source>
        <translation>Edit {number}</translation>
    </message>
    <message>
        <source>督办清单：现在显示的</source>
        <translation>Action list: as shown now</translation>
    </message>
    <message>
        <source>督办清单：每方一页，会上发给各方</source>
        <translation>Action list: one page per party, to hand out</translation>
    </message>
</context>
<context>
    <name>ActionsViewModel</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>议定事项</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>谁来办</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>办到哪里</source>
        <translation>State</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
</context>
<context>
    <name>AfterPage</name>
    <message>
        <source>会议记录／会议纪要</source>
        <translation>Full record / minutes</translation>
    </message>
    <message>
        <source>封存纪要</source>
        <translation>Seal minutes</translation>
    </message>
    <message>
        <source>修订（封存后）</source>
        <translation>Revise (once sealed)</translation>
    </message>
    <message>
        <source>打印、导出</source>
        <translation>Print, export</translation>
    </message>
    <message>
        <source>会议记录（存档）</source>
        <translation>Full record (to keep)</translation>
    </message>
    <message>
        <source>会议纪要（张贴）</source>
        <translation>Minutes (to post)</translation>
    </message>
    <message>
        <source>重新生成</source>
        <translation>Write anew</translation>
    </message>
    <message>
        <source>修订</source>
        <translation>Revise</translation>
    </message>
    <message>
        <source>散会以后，纪要自己写好</source>
        <translation>Minutes write themselves once the meeting is over</translation>
    </message>
    <message>
        <source>谁到会、说了什么、怎么表决、答应了什么，都从会议经过里来；看一遍，改两句，就能封存。</source>
        <translation>Who came, what was said, voted and promised is all taken from the timeline; read it, change a sentence or two, and seal it.</translation>
    </message>
    <message>
        <source>去开会</source>
        <translation>To the meeting</translation>
    </message>
    <message>
        <source>还有 {n} 处可能认出居民的内容，下面用波浪线标出来了。</source>
        <translation>Places that may tell who a resident is: {n}, marked below with a wavy line.</translation>
    </message>
    <message>
        <source>全部遮盖</source>
        <translation>Mask all</translation>
    </message>
    <message>
        <source>重新生成？</source>
        <translation>Write anew?</translation>
    </message>
    <message>
        <source>按会议经过重新写一遍，这一份里手工改过的字都不要了。</source>
        <translation>Written again from the timeline; what was changed by hand in this text is lost.</translation>
    </message>
    <message>
        <source>会议记录和会议纪要从此不能再改，只能写明原因修订；议定事项只能加进展。
封存不能撤销。</source>
        <translation>Record and minutes can no longer be changed, only revised with a reason; actions can only be given progress.
Sealing cannot be undone.</translation>
    </message>
    <message>
        <source>注意：会议纪要里还有 {n} 处可能认出居民的内容。</source>
        <translation>Note: the minutes still have places that may tell who a resident is: {n}.</translation>
    </message>
    <message>
        <source>封存纪要？</source>
        <translation>Seal the minutes?</translation>
    </message>
    <message>
        <source>封存</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>会议记录</source>
        <translation>Full record</translation>
    </message>
    <message>
        <source>会议纪要</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>会议结果公告</source>
        <translation>Result notice</translation>
    </message>
    <message>
        <source>督办清单</source>
        <translation>Action list</translation>
    </message>
    <message>
        <source>全部存成一个文件夹…</source>
        <translation>Save all to a folder…</translation>
    </message>
</context>
<context>
    <name>AfterSide</name>
    <message>
        <source>已记下张贴日期</source>
        <translation>Posting day noted</translation>
    </message>
    <message>
        <source>已撤回张贴日期</source>
        <translation>Posting day taken back</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>合计 {used} 分钟，比计划的 {planned} 分钟多 {over} 分钟</source>
        <translation>{used} min in all, {over} more than the {planned} planned</translation>
    </message>
    <message>
        <source>合计 {used} 分钟，计划 {planned} 分钟</source>
        <translation>{used} min in all, {planned} planned</translation>
    </message>
    <message>
        <source>材料 {n}</source>
        <translation>Files: {n}</translation>
    </message>
</context>
<context>
    <name>AgendaButton</name>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>正在进行</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>留待下次</source>
        <translation>Next time</translation>
    </message>
    <message>
        <source>内部</source>
        <translation>Internal</translation>
    </message>
</context>
<context>
    <name>AgendaDelegate</name>
    <message>
        <source>{n} 分钟</source>
        <translation>{n} min</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>放到上一项下面</source>
        <translation>Put below the item above</translation>
    </message>
    <message>
        <source>移出来</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>从议程拿下</source>
        <translation>Take off the agenda</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>已添加议题 {title}</source>
        <translation>Item added: {title}</translation>
    </message>
    <message>
        <source>已保存议题 {title}</source>
        <translation>Item saved: {title}</translation>
    </message>
    <message>
        <source>已从议程拿下：{n} 项</source>
        <translation>Taken off the agenda: {n}</translation>
    </message>
    <message>
        <source>已列入议程：{n} 项</source>
        <translation>Put on the agenda: {n}</translation>
    </message>
</context>
<context>
    <name>AgendaRows</name>
    <message>
        <source>须由别的组织决定</source>
        <translation>Another body must decide</translation>
    </message>
    <message>
        <source>{n} 分</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{used} / {n} 分</source>
        <translation>{used} / {n} min</translation>
    </message>
</context>
<context>
    <name>AgendaView</name>
    <message>
        <source>接下来</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>议程上没有别的议题了</source>
        <translation>No more items on the agenda</translation>
    </message>
    <message>
        <source>{party}提出，预计 {n} 分钟。按 Enter 开始。</source>
        <translation>Brought by: {party}. {n} min planned. Enter begins.</translation>
    </message>
</context>
<context>
    <name>AlertStrip</name>
    <message>
        <source>去看看</source>
        <translation>Go and see</translation>
    </message>
</context>
<context>
    <name>AnswerComposer</name>
    <message>
        <source>答复异议</source>
        <translation>Answer the objection</translation>
    </message>
    <message>
        <source>怎么答复的，谁在什么时候告诉了对方</source>
        <translation>What was answered, who told them, and when</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>记下  Ctrl+Enter</source>
        <translation>Note it  Ctrl+Enter</translation>
    </message>
    <message>
        <source>请写下答复</source>
        <translation>Please write the answer</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>只影响这台电脑，改了马上看到。</source>
        <translation>For this computer only; seen at once.</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>跟随电脑</source>
        <translation>Follow system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>也可以按 Ctrl++ 和 Ctrl+-。</source>
        <translation>Ctrl++ and Ctrl+- do the same.</translation>
    </message>
    <message>
        <source>金阿姨 3-2-501&#x3000;希望能有一个老年食堂&#x3000;11-25 周三</source>
        <translation>Mrs Jin 3-2-501   would like a canteen for the elderly   11-25 Wed</translation>
    </message>
    <message>
        <source>看起来是这样</source>
        <translation>This is how it looks</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>可拖入文件或粘贴图片，每个不超过 {n} MB</source>
        <translation>Drop files or paste pictures, up to {n} MB each</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>AttachmentsModel</name>
    <message>
        <source>正在添加附件</source>
        <translation>Adding attachments</translation>
    </message>
    <message>
        <source>粘贴的图片 {when}</source>
        <translation>Pasted picture {when}</translation>
    </message>
    <message>
        <source>剪贴板里的图片没能存下来</source>
        <translation>The picture on the clipboard could not be saved</translation>
    </message>
    <message>
        <source>已移除附件 {name}</source>
        <translation>Attachment removed: {name}</translation>
    </message>
    <message>
        <source>已添加附件</source>
        <translation>Attachment added</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已添加 {n} 个附件</source>
        <translation>Attachments added: {n}</translation>
    </message>
</context>
<context>
    <name>AttendeeCard</name>
    <message>
        <source>参会人员</source>
        <translation>Attendees</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>哪一方</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>有表决权</source>
        <translation>Has a vote</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>单位、职务</source>
        <translation>Unit, position</translation>
    </message>
    <message>
        <source>请假原因</source>
        <translation>Reason for absence</translation>
    </message>
    <message>
        <source>利害关系</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>如“亲属在物业任职”，表决时会提醒回避。</source>
        <translation>E.g. “a relative works for the property company”; a vote then reminds of standing aside.</translation>
    </message>
    <message>
        <source>不参加这次会议</source>
        <translation>Not in this meeting</translation>
    </message>
    <message>
        <source>添加来宾</source>
        <translation>Add guest</translation>
    </message>
</context>
<context>
    <name>AttendeeForm</name>
    <message>
        <source>请填写姓名</source>
        <translation>Please enter the name</translation>
    </message>
    <message>
        <source>请写请假原因</source>
        <translation>Please give the reason for absence</translation>
    </message>
    <message>
        <source>利害关系：{what}</source>
        <translation>Interest: {what}</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>有表决权</source>
        <translation>Has a vote</translation>
    </message>
</context>
<context>
    <name>AttendeesCard</name>
    <message>
        <source>参会人员</source>
        <translation>Attendees</translation>
    </message>
    <message>
        <source>添加来宾</source>
        <translation>Add guest</translation>
    </message>
    <message>
        <source>三方人员…</source>
        <translation>People of the parties…</translation>
    </message>
    <message>
        <source>共 {n} 人，有表决权 {voting} 人</source>
        <translation>People: {n}, with a vote: {voting}</translation>
    </message>
    <message>
        <source>还没有登记三方人员。登记一次，以后每次开会自己都会请到。</source>
        <translation>Nobody of the three parties is kept yet. Enter them once, and every meeting calls them by itself.</translation>
    </message>
    <message>
        <source>补请三方人员里的 {n} 人</source>
        <translation>Also call the {n} not called yet</translation>
    </message>
    <message>
        <source>已保存 {name}</source>
        <translation>{name} saved</translation>
    </message>
    <message>
        <source>{name} 不参加这次会议了</source>
        <translation>{name} is no longer called</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>张贴点</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>如：东门公告栏、3幢2单元</source>
        <translation>e.g. East gate board, Building 3 entrance 2</translation>
    </message>
    <message>
        <source>如：进门左手边</source>
        <translation>e.g. on the left as you come in</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>幢</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>单元</source>
        <translation>Entrance</translation>
    </message>
    <message>
        <source>写了幢和单元，张贴时就照着走的次序排。</source>
        <translation>With building and entrance, boards are listed in walking order.</translation>
    </message>
    <message>
        <source>现在挂着</source>
        <translation>Hanging now</translation>
    </message>
    <message>
        <source>新张贴点</source>
        <translation>New board</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Not in use</translation>
    </message>
    <message>
        <source>恢复使用</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>请填写名称</source>
        <translation>Please enter the name</translation>
    </message>
</context>
<context>
    <name>BoardsModel</name>
    <message>
        <source>已保存：{name}</source>
        <translation>{name} saved</translation>
    </message>
    <message>
        <source>已恢复使用：{name}</source>
        <translation>In use again: {name}</translation>
    </message>
    <message>
        <source>已停用：{name}</source>
        <translation>No longer in use: {name}</translation>
    </message>
    <message>
        <source>已添加 {n} 处张贴点</source>
        <translation>Boards added: {n}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>这些张贴点都已经有了</source>
        <translation>All of these boards are there already</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>幢</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>单元</source>
        <translation>Entrance</translation>
    </message>
    <message>
        <source>现在挂着</source>
        <translation>Hanging now</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>{n} 张</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Not in use</translation>
    </message>
</context>
<context>
    <name>BoardsPage</name>
    <message>
        <source>张贴点</source>
        <translation>Boards</translation>
    </message>
    <message>
        <source>添加张贴点</source>
        <translation>Add board</translation>
    </message>
    <message>
        <source>改这一处</source>
        <translation>Edit this board</translation>
    </message>
    <message>
        <source>从 Excel 粘贴名单</source>
        <translation>Paste a list from Excel</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>按楼道生成</source>
        <translation>From entrances</translation>
    </message>
    <message>
        <source>粘贴名单</source>
        <translation>Paste a list</translation>
    </message>
    <message>
        <source>也显示停用的</source>
        <translation>Also those not in use</translation>
    </message>
    <message>
        <source>还没有张贴点</source>
        <translation>No boards yet</translation>
    </message>
    <message>
        <source>公告栏、单元门口、电梯里——通知贴在哪里，登记一次，以后张贴时打勾就行。</source>
        <translation>Notice boards, entrance doors, lifts: enter once where notices are put up, and later just tick them.</translation>
    </message>
    <message>
        <source>照着走的次序排列</source>
        <translation>In walking order</translation>
    </message>
</context>
<context>
    <name>BookModel</name>
    <message>
        <source>已移到回收站：{n} 份通知</source>
        <translation>Notices moved to the bin: {n}</translation>
    </message>
    <message>
        <source>已取回：{n} 份通知</source>
        <translation>Notices restored: {n}</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>（没有标题）</source>
        <translation>(no title)</translation>
    </message>
    <message>
        <source>张贴在</source>
        <translation>Put up at</translation>
    </message>
    <message>
        <source>张贴日</source>
        <translation>Put up</translation>
    </message>
    <message>
        <source>撤下日</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Pics</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>写通知</source>
        <translation>Write notice</translation>
    </message>
    <message>
        <source>记异议</source>
        <translation>Note an objection</translation>
    </message>
    <message>
        <source>打开改写（起草中的）</source>
        <translation>Open to rewrite (drafts)</translation>
    </message>
    <message>
        <source>下一步：已张贴、撤下</source>
        <translation>Next step: put up, take down</translation>
    </message>
    <message>
        <source>打开：起草中的去改写，别的到卡片</source>
        <translation>Open (drafts to rewrite)</translation>
    </message>
    <message>
        <source>找通知：编号、标题、内容、张贴点</source>
        <translation>Find a notice</translation>
    </message>
    <message>
        <source>打印选中的通知</source>
        <translation>Print the chosen notice</translation>
    </message>
    <message>
        <source>粘贴张贴的照片</source>
        <translation>Paste a photo of it hanging</translation>
    </message>
    <message>
        <source>移到回收站（起草中的）</source>
        <translation>Move to bin (drafts)</translation>
    </message>
    <message>
        <source>编号、标题、内容、张贴点</source>
        <translation>Number, title, text, board</translation>
    </message>
    <message>
        <source>找通知</source>
        <translation>Find a notice</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>起草中</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>张贴中</source>
        <translation>Hanging</translation>
    </message>
    <message>
        <source>该撤了</source>
        <translation>To take down</translation>
    </message>
    <message>
        <source>有异议</source>
        <translation>Objections</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>哪一年的</source>
        <translation>Of which year</translation>
    </message>
    <message>
        <source>全部年份</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>张贴点</source>
        <translation>Boards</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>填表</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>打印一年的通知登记簿</source>
        <translation>Print the year&apos;s book of notices</translation>
    </message>
    <message>
        <source>从回收站取回</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>通知簿</source>
        <translation>Book of notices</translation>
    </message>
    <message>
        <source>两分钟写好一张老人看得清的通知，贴出去、拍张照，到日子提醒撤下。挂过没有、挂在哪里，这里都有据可查。</source>
        <translation>Two minutes for a notice elders can read. Put it up, take a photo, and be told when it comes down. What hung where, and when, is proved here.</translation>
    </message>
    <message>
        <source>先登记张贴点</source>
        <translation>Enter the boards first</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>换个词试试：编号、标题、正文、张贴点里的字都行。</source>
        <translation>Try another word from the number, title, text or a board.</translation>
    </message>
    <message>
        <source>清除搜索</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>这里没有通知</source>
        <translation>No notices here</translation>
    </message>
    <message>
        <source>这一类现在一份也没有，全部通知里可以回头看。</source>
        <translation>None of this kind now; look back under “All”.</translation>
    </message>
    <message>
        <source>看全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation>The bin is empty</translation>
    </message>
    <message>
        <source>删掉的草稿在这里放 90 天，随时可以取回。</source>
        <translation>Deleted drafts stay here for 90 days and can be restored.</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>移到回收站</source>
        <translation>Move to bin</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>承办</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>转例会议题</source>
        <translation>Add to meeting</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>从回收站放回</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>已选 {n} 条</source>
        <translation>{n} selected</translation>
    </message>
    <message>
        <source>{state}…</source>
        <translation>{state}…</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>放假安排</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>期限按工作日算。国务院公布下一年的安排后，请导入一次。</source>
        <translation>Deadlines are counted in working days. Import the holidays of the next year once they are announced.</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>是什么日子</source>
        <translation>Kind of day</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>导入放假安排…</source>
        <translation>Import holidays…</translation>
    </message>
    <message>
        <source>{year} 年的放假安排还没有导入，跨年的期限说不准。</source>
        <translation>The holidays of {year} are not imported yet; deadlines into that year are not certain.</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>CardAndSheet</name>
    <message>
        <source>这些字打印不出来：{signs}</source>
        <translation>These characters cannot be printed: {signs}</translation>
    </message>
    <message>
        <source>样张 · {n} 字 · {pages} 页 · 正文 {points:g} 磅</source>
        <translation>Sample · {n} characters · pages: {pages} · body {points:g} pt</translation>
    </message>
    <message>
        <source>回到模板</source>
        <translation>Back to the template</translation>
    </message>
    <message>
        <source>看样张</source>
        <translation>Show sample</translation>
    </message>
</context>
<context>
    <name>CategoryField</name>
    <message>
        <source>选择，或输入几个字查找</source>
        <translation>Choose, or type to search</translation>
    </message>
</context>
<context>
    <name>CategorySection</name>
    <message>
        <source>类别</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>每一类有默认的办理期限；记一条时，看到关键词就会建议这个类别。</source>
        <translation>Each category has a usual deadline; a keyword in a new entry suggests its category.</translation>
    </message>
    <message>
        <source>期限（工作日）</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>关键词</source>
        <translation>Keywords</translation>
    </message>
    <message>
        <source>使用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>归在哪一类下面</source>
        <translation>Parent category</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>个工作日</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>用空格隔开，例如：漏水 水管 水压</source>
        <translation>Separated by spaces, e.g. leak pipe pressure</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>（自己是大类）</source>
        <translation>(a main category)</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Not in use</translation>
    </message>
    <message>
        <source>新增类别</source>
        <translation>New category</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>{area} ㎡</source>
        <translation>{area} m²</translation>
    </message>
</context>
<context>
    <name>ChangesSheet</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>打印这一版</source>
        <translation>Print this version</translation>
    </message>
    <message>
        <source>第 {n} 版</source>
        <translation>Version {n}</translation>
    </message>
    <message>
        <source>原因：{reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>没有改动</source>
        <translation>No changes</translation>
    </message>
    <message>
        <source>删去：{text}</source>
        <translation>Taken out: {text}</translation>
    </message>
</context>
<context>
    <name>ChannelSection</name>
    <message>
        <source>渠道</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>居民的事是怎么到社区来的。不再用的可以停用，以前的记录不变。</source>
        <translation>How requests reach the community. Untick one no longer used; older entries stay as they are.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>使用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>新增渠道</source>
        <translation>New channel</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Not in use</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>看表格</source>
        <translation>Show table</translation>
    </message>
    <message>
        <source>复制图片</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>还没有可以画的数据。</source>
        <translation>No data to draw yet.</translation>
    </message>
    <message>
        <source>看图表</source>
        <translation>Show chart</translation>
    </message>
</context>
<context>
    <name>CheckComposer</name>
    <message>
        <source>核实：谁去看过，看到什么</source>
        <translation>Check: who went to see, and what was seen</translation>
    </message>
    <message>
        <source>看到什么，可以不填</source>
        <translation>What was seen; may stay empty</translation>
    </message>
    <message>
        <source>看到什么</source>
        <translation>What was seen</translation>
    </message>
    <message>
        <source>已核实</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>核实人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>请写下核实人</source>
        <translation>Please say who checked</translation>
    </message>
</context>
<context>
    <name>ClosingView</name>
    <message>
        <source>例：12月12日 19:00，社区会议室</source>
        <translation>e.g. 12 Dec 19:00, community meeting room</translation>
    </message>
    <message>
        <source>复述议定事项，请三方确认</source>
        <translation>Read out what was agreed; the three parties confirm it</translation>
    </message>
    <message>
        <source>下次会议</source>
        <translation>Next meeting</translation>
    </message>
    <message>
        <source>{number}  {text}（{who}{due}）</source>
        <translation>{number}  {text} ({who}{due})</translation>
    </message>
    <message>
        <source>承诺和任务</source>
        <translation>Promises and tasks</translation>
    </message>
    <message>
        <source>留待下次</source>
        <translation>Left for next time</translation>
    </message>
    <message>
        <source>没有议定事项。</source>
        <translation>No actions were agreed.</translation>
    </message>
    <message>
        <source>，{day}</source>
        <translation>, by {day}</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CorrectionView</name>
    <message>
        <source>这一户的票</source>
        <translation>The ballot of this unit</translation>
    </message>
    <message>
        <source>例：3 号委员的票记错了</source>
        <translation>e.g. the ballot of member 3 was noted wrongly</translation>
    </message>
    <message>
        <source>更正原因</source>
        <translation>Reason of the correction</translation>
    </message>
    <message>
        <source>已宣布的结果会保留，更正后的结果附在后面，两个都进会议记录。</source>
        <translation>The announced result stays; the corrected one is added, and the record holds both.</translation>
    </message>
    <message>
        <source>请写明更正原因。</source>
        <translation>Please give the reason of the correction.</translation>
    </message>
    <message>
        <source>已签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>未表态</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>哪一户</source>
        <translation>Which unit</translation>
    </message>
</context>
<context>
    <name>CrashSheet</name>
    <message>
        <source>出了问题</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>刚才那一步没有做成。已经保存的都还在，写到一半的也留着。可以继续用；如果总是这样，请把报告交给维护人员。</source>
        <translation>The last step was not done. Everything saved is still there, and so is what was half written. You can go on; if this keeps happening, give the report to your support.</translation>
    </message>
    <message>
        <source>报告没能写下来（{kind}）。</source>
        <translation>The report could not be written ({kind}).</translation>
    </message>
    <message>
        <source>报告：{file}（{kind}）。里面没有居民的任何信息。</source>
        <translation>Report: {file} ({kind}). It holds nothing about residents.</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>打开报告所在文件夹</source>
        <translation>Open the report&apos;s folder</translation>
    </message>
    <message>
        <source>出了没有料到的问题</source>
        <translation>Something unexpected happened</translation>
    </message>
</context>
<context>
    <name>CreateForm</name>
    <message>
        <source>例如：红叶社区</source>
        <translation>e.g. Maple Community</translation>
    </message>
    <message>
        <source>例如：何敏</source>
        <translation>e.g. He Min</translation>
    </message>
    <message>
        <source>社区名称</source>
        <translation>Name of the community</translation>
    </message>
    <message>
        <source>您的姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>您是主任，之后可以添加其他同事。</source>
        <translation>You are the director; colleagues can be added later.</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>再输一次密码</source>
        <translation>Password once more</translation>
    </message>
    <message>
        <source>数据放在哪里</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>换一个位置…</source>
        <translation>Another place…</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>建立社区</source>
        <translation>Create community</translation>
    </message>
    <message>
        <source>新建社区</source>
        <translation>New community</translation>
    </message>
</context>
<context>
    <name>CustomRuleFields</name>
    <message>
        <source>基数</source>
        <translation>Counted on</translation>
    </message>
    <message>
        <source>须达到</source>
        <translation>Needed</translation>
    </message>
    <message>
        <source>其他比例以上</source>
        <translation>Another share or more</translation>
    </message>
    <message>
        <source>至少几票赞成</source>
        <translation>At least for</translation>
    </message>
    <message>
        <source>比例</source>
        <translation>Share</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>如 11-25、明天、+3</source>
        <translation>e.g. 11-25, tomorrow, +3</translation>
    </message>
    <message>
        <source>看不懂这个日期，请写成 11-25 或 2026-11-25</source>
        <translation>That date is not understood. Write it like 11-25 or 2026-11-25.</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>添加跟进</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>转例会议题</source>
        <translation>To meeting</translation>
    </message>
    <message>
        <source>选一条，看详情</source>
        <translation>Choose an entry to see it here</translation>
    </message>
    <message>
        <source>↑ ↓ 选择，Enter 编辑，F2 记一条</source>
        <translation>↑ ↓ choose, Enter edits, F2 new entry</translation>
    </message>
    <message>
        <source>撤下议题</source>
        <translation>Off meeting</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add attachments</translation>
    </message>
</context>
<context>
    <name>DetailsMenu</name>
    <message>
        <source>从回收站放回</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>打印回执</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>打印全程</source>
        <translation>Print full record</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>添加跟进</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>记回访</source>
        <translation>Record visit</translation>
    </message>
    <message>
        <source>直接办结</source>
        <translation>Close now</translation>
    </message>
    <message>
        <source>转办…</source>
        <translation>Pass on…</translation>
    </message>
    <message>
        <source>不予受理…</source>
        <translation>Decline…</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>改回待办</source>
        <translation>Back to “To do”</translation>
    </message>
    <message>
        <source>并案…</source>
        <translation>Join…</translation>
    </message>
    <message>
        <source>拆分</source>
        <translation>Split off</translation>
    </message>
    <message>
        <source>从例会议题撤下</source>
        <translation>Take off the meeting</translation>
    </message>
    <message>
        <source>转例会议题</source>
        <translation>Add to meeting</translation>
    </message>
    <message>
        <source>写通知</source>
        <translation>Write notice</translation>
    </message>
</context>
<context>
    <name>DetailsModel</name>
    <message>
        <source>{number} 已改为“{state}”</source>
        <translation>{number} is now “{state}”</translation>
    </message>
    <message>
        <source>已添加跟进</source>
        <translation>Follow-up added</translation>
    </message>
    <message>
        <source>已记回访，{number} 重新处理</source>
        <translation>Visit recorded, {number} is back in work</translation>
    </message>
    <message>
        <source>已记回访，{number} 办结</source>
        <translation>Visit recorded, {number} closed</translation>
    </message>
    <message>
        <source>已列入例会议题</source>
        <translation>Added to the meeting</translation>
    </message>
    <message>
        <source>已从例会议题撤下</source>
        <translation>Taken off the meeting</translation>
    </message>
    <message>
        <source>已并案</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>已拆分为单独的事</source>
        <translation>Split off as a matter of its own</translation>
    </message>
    <message>
        <source>{number} 已放入回收站</source>
        <translation>{number} moved to the bin</translation>
    </message>
    <message>
        <source>{number} 已放回</source>
        <translation>{number} restored</translation>
    </message>
</context>
<context>
    <name>Diary</name>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>处理中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>待回访</source>
        <translation>Visit due</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>紧急</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>特急</source>
        <translation>Very urgent</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>物业</source>
        <translation>Property company</translation>
    </message>
    <message>
        <source>业委会</source>
        <translation>Owners&apos; committee</translation>
    </message>
    <message>
        <source>志愿者</source>
        <translation>Volunteers</translation>
    </message>
    <message>
        <source>街道</source>
        <translation>Sub-district</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>跟进</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>再次反映</source>
        <translation>Raised again</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Return visit</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fairly satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>超期 {days} 天</source>
        <translation>{days} d late</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>{n} 次</source>
        <translation>{n}×</translation>
    </message>
    <message>
        <source>补记</source>
        <translation>late record</translation>
    </message>
    <message>
        <source>附件 {n}</source>
        <translation>Files: {n}</translation>
    </message>
</context>
<context>
    <name>DiaryCharts</name>
    <message>
        <source>未分类</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>其他各类</source>
        <translation>All others</translation>
    </message>
    <message>
        <source>周(周一)</source>
        <translation>Week (Monday)</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>九成办完</source>
        <translation>Nine in ten closed</translation>
    </message>
    <message>
        <source>一半办完</source>
        <translation>Half closed</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>办结件数</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>一半(工作日)</source>
        <translation>Half (working days)</translation>
    </message>
    <message>
        <source>九成(工作日)</source>
        <translation>Nine in ten (working days)</translation>
    </message>
    <message>
        <source>近 30 天</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>之前</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>之前 30 天</source>
        <translation>30 days before</translation>
    </message>
    <message>
        <source>楼幢</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>{good} / {judged} 件，占权重 {share}%</source>
        <translation>{good} of {judged}, weight {share}%</translation>
    </message>
    <message>
        <source>还没有可以评的</source>
        <translation>Nothing to judge yet</translation>
    </message>
    <message>
        <source>↑ {points} 比前 30 天</source>
        <translation>↑ {points} vs 30 days before</translation>
    </message>
    <message>
        <source>↓ {points} 比前 30 天</source>
        <translation>↓ {points} vs 30 days before</translation>
    </message>
    <message>
        <source>与前 30 天持平</source>
        <translation>Same as 30 days before</translation>
    </message>
</context>
<context>
    <name>DiaryColumns</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>承办</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>其中有未公布的放假安排</source>
        <translation>Not certain, holidays not announced</translation>
    </message>
</context>
<context>
    <name>DiaryDetail</name>
    <message>
        <source>已删除</source>
        <translation>In the bin</translation>
    </message>
    <message>
        <source>承办 {who}</source>
        <translation>in charge: {who}</translation>
    </message>
    <message>
        <source>补记</source>
        <translation>late record</translation>
    </message>
    <message>
        <source>例会议题</source>
        <translation>meeting item</translation>
    </message>
    <message>
        <source>{due}（放假安排未公布，暂定）</source>
        <translation>{due} (not certain, holidays not announced)</translation>
    </message>
    <message>
        <source>第 {n} 次反映 · 查看前 {before} 次</source>
        <translation>Raised {n}× · show earlier ({before})</translation>
    </message>
    <message>
        <source>之后又反映 {after} 次 · 查看</source>
        <translation>Raised {after}× more since · show</translation>
    </message>
    <message>
        <source>开始处理</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>办完，待回访</source>
        <translation>Done, visit next</translation>
    </message>
    <message>
        <source>记回访</source>
        <translation>Record visit</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>从回收站放回</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>第 {n} 次反映：{subject}</source>
        <translation>No. {n}: {subject}</translation>
    </message>
    <message>
        <source>第 {n} 次反映</source>
        <translation>Raised again (no. {n})</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>{word}：{text}</source>
        <translation>{word}: {text}</translation>
    </message>
    <message>
        <source>{text}（重新处理）</source>
        <translation>{text} (back to work)</translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation>due: {day}</translation>
    </message>
</context>
<context>
    <name>DiaryDue</name>
    <message>
        <source>{day}前，按 {n} 个工作日</source>
        <translation>by {day}; working days: {n}</translation>
    </message>
    <message>
        <source>其中有未公布的放假安排</source>
        <translation>not certain, holidays not announced</translation>
    </message>
    <message>
        <source>{said}；{more}</source>
        <translation>{said}; {more}</translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation>Due: {day}</translation>
    </message>
    <message>
        <source>放假安排未公布，暂定</source>
        <translation>not certain, holidays not announced</translation>
    </message>
    <message>
        <source>{said}（{more}）</source>
        <translation>{said} ({more})</translation>
    </message>
</context>
<context>
    <name>DiaryFiguresView</name>
    <message>
        <source>近 3 个月</source>
        <translation>Last 3 months</translation>
    </message>
    <message>
        <source>近半年</source>
        <translation>Last 6 months</translation>
    </message>
    <message>
        <source>近一年</source>
        <translation>Last 12 months</translation>
    </message>
    <message>
        <source>月报的月份</source>
        <translation>Month of the report</translation>
    </message>
    <message>
        <source>打印月报数据</source>
        <translation>Print monthly figures</translation>
    </message>
    <message>
        <source>每周诉求</source>
        <translation>Requests per week</translation>
    </message>
    <message>
        <source>办结用时</source>
        <translation>Time to close</translation>
    </message>
    <message>
        <source>回访满意度</source>
        <translation>Return visits</translation>
    </message>
    <message>
        <source>热点事项</source>
        <translation>Hot topics</translation>
    </message>
    <message>
        <source>服务分</source>
        <translation>Service score</translation>
    </message>
    <message>
        <source>近 30 天</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>调整权重</source>
        <translation>Change weights</translation>
    </message>
</context>
<context>
    <name>DiaryFilter</name>
    <message>
        <source>同一件事：{what}</source>
        <translation>Same matter: {what}</translation>
    </message>
    <message>
        <source>例会议题</source>
        <translation>Meeting item</translation>
    </message>
    <message>
        <source>一位居民的记录</source>
        <translation>One resident&apos;s entries</translation>
    </message>
    <message>
        <source>一次导入的记录</source>
        <translation>From one import</translation>
    </message>
    <message>
        <source>未分类</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>不分组</source>
        <translation>No groups</translation>
    </message>
    <message>
        <source>按类别</source>
        <translation>By category</translation>
    </message>
    <message>
        <source>按楼栋</source>
        <translation>By building</translation>
    </message>
    <message>
        <source>按承办</source>
        <translation>By who is in charge</translation>
    </message>
    <message>
        <source>未写楼栋</source>
        <translation>No building</translation>
    </message>
    <message>
        <source>{n}幢</source>
        <translation>Building {n}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{first} 起</source>
        <translation>from {first}</translation>
    </message>
    <message>
        <source>到 {last} 为止</source>
        <translation>until {last}</translation>
    </message>
</context>
<context>
    <name>DiaryKeys</name>
    <message>
        <source>记一条</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>从快速记录到详细填写</source>
        <translation>From the quick line to the full form</translation>
    </message>
    <message>
        <source>添加跟进</source>
        <translation>Add follow-up</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>下一步：处理、办完、回访</source>
        <translation>Next step: start, done, visit</translation>
    </message>
    <message>
        <source>保存正在写的</source>
        <translation>Save what you are writing</translation>
    </message>
    <message>
        <source>删除，可撤销</source>
        <translation>Delete (can be undone)</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>复制到 Excel、从 Excel 粘贴</source>
        <translation>Copy to Excel, paste from Excel</translation>
    </message>
    <message>
        <source>打印列出的台账</source>
        <translation>Print the list as a register</translation>
    </message>
</context>
<context>
    <name>DiaryPages</name>
    <message>
        <source>返回列表</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>图表与服务分</source>
        <translation>Charts and score</translation>
    </message>
</context>
<context>
    <name>DiaryQuick</name>
    <message>
        <source>居民 {name}</source>
        <translation>Resident {name}</translation>
    </message>
    <message>
        <source>{name}（未登记）</source>
        <translation>{name} (not registered)</translation>
    </message>
    <message>
        <source>房号 {room}</source>
        <translation>Home {room}</translation>
    </message>
    <message>
        <source>电话 {phone}</source>
        <translation>Phone {phone}</translation>
    </message>
    <message>
        <source>将标记为补记</source>
        <translation>Marked as a late record</translation>
    </message>
    <message>
        <source>类别 {name}</source>
        <translation>Category {name}</translation>
    </message>
    <message>
        <source>{who} {when} 反映过类似的事：{subject}（{n} 次）</source>
        <translation>{who} raised something like it: {subject} ({when}, {n}×)</translation>
    </message>
    <message>
        <source>{who} {when} 反映过：{subject}（{n} 次）</source>
        <translation>{who} raised before: {subject} ({when}, {n}×)</translation>
    </message>
    <message>
        <source>{when} 也有人反映过：{subject}（{n} 次）</source>
        <translation>Others raised it too: {subject} ({when}, {n}×)</translation>
    </message>
</context>
<context>
    <name>DiaryTab</name>
    <message>
        <source>再读一次</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>找到 {n} 条</source>
        <translation>{n} found</translation>
    </message>
    <message>
        <source>需要写明原因</source>
        <translation>A reason is needed</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>上次没写完的内容已恢复</source>
        <translation>What was unfinished last time is back</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>DiaryTools</name>
    <message>
        <source>搜内容、姓名、拼音、房号</source>
        <translation>Search text, name, home</translation>
    </message>
    <message>
        <source>搜索服务日志</source>
        <translation>Search the service diary</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>我的</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>导出、图表</source>
        <translation>Export, charts</translation>
    </message>
    <message>
        <source>导出这些记录…</source>
        <translation>Export these entries…</translation>
    </message>
    <message>
        <source>图表与服务分</source>
        <translation>Charts and score</translation>
    </message>
    <message>
        <source>记一条</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>台账：现在列出的</source>
        <translation>Register: as listed now</translation>
    </message>
    <message>
        <source>台账：今天</source>
        <translation>Register: today</translation>
    </message>
    <message>
        <source>台账：本月</source>
        <translation>Register: this month</translation>
    </message>
    <message>
        <source>台账：上月</source>
        <translation>Register: last month</translation>
    </message>
</context>
<context>
    <name>DiaryViewModel</name>
    <message>
        <source>已放入回收站：{n} 条</source>
        <translation>Moved to the bin: {n}</translation>
    </message>
    <message>
        <source>已从回收站放回：{n} 条</source>
        <translation>Restored: {n}</translation>
    </message>
    <message>
        <source>已改 {n} 条</source>
        <translation>Changed: {n}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>没有需要改的</source>
        <translation>Nothing to change</translation>
    </message>
</context>
<context>
    <name>EarlierBar</name>
    <message>
        <source>并入同一件事</source>
        <translation>Same matter</translation>
    </message>
    <message>
        <source>不是同一件</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>保存时并入同一件事：{number} {said}</source>
        <translation>Will be joined when saved: {number} {said}</translation>
    </message>
    <message>
        <source>不并入</source>
        <translation>Do not join</translation>
    </message>
</context>
<context>
    <name>EditCard</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>试用示例</source>
        <translation>Try the sample</translation>
    </message>
</context>
<context>
    <name>EndedView</name>
    <message>
        <source>会议已结束</source>
        <translation>The meeting is over</translation>
    </message>
    <message>
        <source>{start}—{end}，完成议题 {done} 项，表决 {votes} 次，承诺和任务 {actions} 项。</source>
        <translation>{start}–{end}. Items done: {done}, votes: {votes}, promises and tasks: {actions}.</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>现在，或如“昨天下午3点”</source>
        <translation>Now, or e.g. 11-21 15:30</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>如 3-2-501，或写地点</source>
        <translation>e.g. 3-2-501, or a place</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>承办</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>承办人</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>按类别计算</source>
        <translation>By category</translation>
    </message>
    <message>
        <source>一句话说清什么事</source>
        <translation>What it is about, in one line</translation>
    </message>
    <message>
        <source>居民的原话、经过、要求</source>
        <translation>In the resident&apos;s words; what happened, what is wanted</translation>
    </message>
    <message>
        <source>列入三方例会议题</source>
        <translation>For the three-party meeting</translation>
    </message>
    <message>
        <source>谁反映的</source>
        <translation>Raised by</translation>
    </message>
    <message>
        <source>房号或地点</source>
        <translation>Home or place</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>详细内容</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>收到时间</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保存  Ctrl+Enter</source>
        <translation>Save  Ctrl+Enter</translation>
    </message>
    <message>
        <source>未分类</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>改 {number}</source>
        <translation>Edit {number}</translation>
    </message>
    <message>
        <source>记一条</source>
        <translation>New entry</translation>
    </message>
</context>
<context>
    <name>EntryFormModel</name>
    <message>
        <source>{moment} · 将标记为补记</source>
        <translation>{moment} · marked as a late record</translation>
    </message>
    <message>
        <source>✓ 已登记居民</source>
        <translation>✓ Registered resident</translation>
    </message>
    <message>
        <source>按住户记录：{room}</source>
        <translation>Kept by home: {room}</translation>
    </message>
    <message>
        <source>不在居民登记里，只记称呼</source>
        <translation>Not registered; only the name is kept</translation>
    </message>
    <message>
        <source>按内容建议，可以改</source>
        <translation>Suggested from the text</translation>
    </message>
    <message>
        <source>看不懂这个时间，请写成“昨天下午3点”或“11-21 15:30”</source>
        <translation>That time is not understood. Write it like 11-21 15:30.</translation>
    </message>
    <message>
        <source>这个时间还没有到</source>
        <translation>That time is still to come</translation>
    </message>
    <message>
        <source>请写下居民反映的事情</source>
        <translation>Write down what the resident asks for</translation>
    </message>
    <message>
        <source>期限早于收到的日子</source>
        <translation>The deadline is before the day received</translation>
    </message>
    <message>
        <source>已记 {number}</source>
        <translation>{number} saved</translation>
    </message>
    <message>
        <source>已改 {number}</source>
        <translation>{number} changed</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ExtendComposer</name>
    <message>
        <source>延期：到哪一天，为什么</source>
        <translation>Extend: until when, and why</translation>
    </message>
    <message>
        <source>新的期限</source>
        <translation>New date</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>延期原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>延期</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>请填写新的期限</source>
        <translation>Please enter the new date</translation>
    </message>
    <message>
        <source>需要写明原因</source>
        <translation>A reason is needed</translation>
    </message>
</context>
<context>
    <name>FieldPart</name>
    <message>
        <source>表单里问什么</source>
        <translation>What the form asks</translation>
    </message>
    <message>
        <source>上移（Ctrl+↑）</source>
        <translation>Move up (Ctrl+↑)</translation>
    </message>
    <message>
        <source>下移（Ctrl+↓）</source>
        <translation>Move down (Ctrl+↓)</translation>
    </message>
    <message>
        <source>必填，不填不能打印</source>
        <translation>Required; no print without it</translation>
    </message>
    <message>
        <source>打勾的会问，按这个顺序</source>
        <translation>What is ticked is asked, in this order</translation>
    </message>
    <message>
        <source>叫法</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>空着时的提示</source>
        <translation>Hint while empty</translation>
    </message>
    <message>
        <source>范文</source>
        <translation>Model text</translation>
    </message>
    <message>
        <source>现成的句子</source>
        <translation>Ready sentences</translation>
    </message>
    <message>
        <source>一行一句，写通知时点一下就填进去。</source>
        <translation>One per line; when writing, a click puts it in.</translation>
    </message>
    <message>
        <source>必填</source>
        <translation>required</translation>
    </message>
    <message>
        <source>一行一行写，格子之间按 Ctrl+Tab，也可以从 Excel 粘贴。</source>
        <translation>One row per line, Ctrl+Tab between cells; or paste from Excel.</translation>
    </message>
</context>
<context>
    <name>FieldsPart</name>
    <message>
        <source>占位符</source>
        <translation>Placeholder</translation>
    </message>
    <message>
        <source>这一项填什么</source>
        <translation>What to fill in here</translation>
    </message>
    <message>
        <source>合成一份表</source>
        <translation>All in one form</translation>
    </message>
    <message>
        <source>每人一份表</source>
        <translation>One form each</translation>
    </message>
    <message>
        <source>和上次不同的格子标黄</source>
        <translation>Mark changes in yellow</translation>
    </message>
    <message>
        <source>不认识的占位符留在表里</source>
        <translation>Leave unknown placeholders</translation>
    </message>
    <message>
        <source>改成</source>
        <translation>Change to</translation>
    </message>
    <message>
        <source>正在看：{name}</source>
        <translation>Shown: {name}</translation>
    </message>
    <message>
        <source>{n} 项填好</source>
        <translation>{n} filled</translation>
    </message>
    <message>
        <source>{n} 项变了</source>
        <translation>{n} changed</translation>
    </message>
    <message>
        <source>{n} 项没有资料</source>
        <translation>{n} without data</translation>
    </message>
    <message>
        <source>{n} 项不认识</source>
        <translation>{n} unknown</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{name}：{n} 份没有资料（{who}）</source>
        <translation>{name}: {n} without data ({who})</translation>
    </message>
    <message>
        <source>在上面选一项，就能改要填的内容</source>
        <translation>Choose a line above to change what is filled in</translation>
    </message>
    <message>
        <source>重复的行从名册和日志来，请在那里改</source>
        <translation>Repeated rows come from residents and diary; change them there</translation>
    </message>
    <message>
        <source>每份不同的内容从名册来，请在那里改</source>
        <translation>What differs comes from the residents; change it there</translation>
    </message>
    <message>
        <source>写上 {name} 要填的内容，按回车</source>
        <translation>What to fill in for {name}, then Enter</translation>
    </message>
</context>
<context>
    <name>FiguresViewModel</name>
    <message>
        <source>正在统计</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>未分类</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>{month} 月报数据</source>
        <translation>Monthly figures, {month}</translation>
    </message>
    <message>
        <source>正在准备打印</source>
        <translation>Preparing to print</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>只看例会议题</source>
        <translation>Meeting items only</translation>
    </message>
    <message>
        <source>全部类别</source>
        <translation>All categories</translation>
    </message>
    <message>
        <source>全部渠道</source>
        <translation>All channels</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>好</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>承办</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>收到的日子，从、到</source>
        <translation>Received from, to</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>{field}：{said}</source>
        <translation>{field}: {said}</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>改成“{better}”</source>
        <translation>Use “{better}”</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>{n} 处要看 · 展开</source>
        <translation>Notes: {n} · show</translation>
    </message>
    <message>
        <source>{n} 处要看 · 收起</source>
        <translation>Notes: {n} · hide</translation>
    </message>
</context>
<context>
    <name>FloorPanel</name>
    <message>
        <source>请人发言  S</source>
        <translation>Call a speaker  S</translation>
    </message>
    <message>
        <source>发言</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>没有人在发言</source>
        <translation>Nobody is speaking</translation>
    </message>
    <message>
        <source>{name}的发言暂停，等回答完再继续</source>
        <translation>{name} is paused and goes on after the answer</translation>
    </message>
    <message>
        <source>取消发言</source>
        <translation>Take off the queue</translation>
    </message>
    <message>
        <source>{kind} · 已暂停，按空格继续</source>
        <translation>{kind} · paused, Space goes on</translation>
    </message>
    <message>
        <source>{kind} · 空格暂停，E 结束</source>
        <translation>{kind} · Space pauses, E ends</translation>
    </message>
    <message>
        <source>{name}（{party}）</source>
        <translation>{name} ({party})</translation>
    </message>
</context>
<context>
    <name>FollowUpComposer</name>
    <message>
        <source>添加跟进</source>
        <translation>Add follow-up</translation>
    </message>
    <message>
        <source>做了什么，说了什么</source>
        <translation>What was done, what was said</translation>
    </message>
    <message>
        <source>跟进内容</source>
        <translation>Follow-up text</translation>
    </message>
    <message>
        <source>添加  Ctrl+Enter</source>
        <translation>Add  Ctrl+Enter</translation>
    </message>
    <message>
        <source>请写下跟进内容</source>
        <translation>Write down what was done</translation>
    </message>
</context>
<context>
    <name>FormDesk</name>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel sheet (*.xlsx)</translation>
    </message>
    <message>
        <source>填好的表存在哪里</source>
        <translation>Where to save the filled form</translation>
    </message>
    <message>
        <source>表格已存到“{name}”</source>
        <translation>Saved to “{name}”</translation>
    </message>
    <message>
        <source>放在哪里：会新建一个文件夹，每人一份</source>
        <translation>Where to put a new folder with one form each</translation>
    </message>
    <message>
        <source>表格已存到文件夹“{name}”</source>
        <translation>The forms are in “{name}”</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>已停下，没有留下文件</source>
        <translation>Stopped; no file was left</translation>
    </message>
    <message>
        <source>正在填表</source>
        <translation>Filling the forms</translation>
    </message>
    <message>
        <source>没有存成</source>
        <translation>Not saved</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>必填</source>
        <translation>required</translation>
    </message>
    <message>
        <source>最好写上</source>
        <translation>advised</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>页眉页脚</source>
        <translation>header or footer</translation>
    </message>
    <message>
        <source>文本框</source>
        <translation>text box</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>comment</translation>
    </message>
    <message>
        <source>{n} 行：{few}</source>
        <translation>rows: {n} ({few})</translation>
    </message>
    <message>
        <source>填好</source>
        <translation>Filled</translation>
    </message>
    <message>
        <source>变了 {n} 处</source>
        <translation>{n} changed</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>变了，上次：{before}</source>
        <translation>Changed; last time: {before}</translation>
    </message>
    <message>
        <source>{n} 行没有资料</source>
        <translation>Rows without data: {n}</translation>
    </message>
    <message>
        <source>没有资料</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>不认识</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>更正：{sentence}</source>
        <translation>Correct: {sentence}</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>错在哪里，例：到会的是另一位</source>
        <translation>What is wrong, e.g. somebody else came in</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>哪一方，说了什么</source>
        <translation>Which party, and what it said</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>要写进会议记录的话</source>
        <translation>What the record should say</translation>
    </message>
    <message>
        <source>议定</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>会议议定……（会当场宣读）</source>
        <translation>The meeting agrees … (it is read out at once)</translation>
    </message>
    <message>
        <source>承诺、条件或任务</source>
        <translation>Promise, condition or task</translation>
    </message>
    <message>
        <source>请谁发言</source>
        <translation>Who is to speak</translation>
    </message>
    <message>
        <source>发言</source>
        <translation>Speak</translation>
    </message>
    <message>
        <source>谁回避</source>
        <translation>Who stands aside</translation>
    </message>
    <message>
        <source>回避</source>
        <translation>Stand aside</translation>
    </message>
    <message>
        <source>有什么利害关系，例：亲属在物业公司任职</source>
        <translation>What interest, e.g. a relative works for the property company</translation>
    </message>
    <message>
        <source>留待下次</source>
        <translation>Leave for next time</translation>
    </message>
    <message>
        <source>原因，例：等物业报价</source>
        <translation>Reason, e.g. waiting for an offer</translation>
    </message>
    <message>
        <source>休会几分钟</source>
        <translation>Recess, in minutes</translation>
    </message>
    <message>
        <source>休会</source>
        <translation>Recess</translation>
    </message>
    <message>
        <source>{name}请假</source>
        <translation>{name} is excused</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>有事</source>
        <translation>busy</translation>
    </message>
    <message>
        <source>撤回表决</source>
        <translation>Withdraw the vote</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>{name}委托谁</source>
        <translation>{name} sends whom</translation>
    </message>
    <message>
        <source>委托</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>委托书，例：书面委托书一份</source>
        <translation>Proxy paper, e.g. a written one, signed</translation>
    </message>
    <message>
        <source>转给谁决定</source>
        <translation>Who is to decide it</translation>
    </message>
    <message>
        <source>转交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>原因，可以不写</source>
        <translation>Reason; may stay empty</translation>
    </message>
</context>
<context>
    <name>FormsModel</name>
    <message>
        <source>正在添加表格</source>
        <translation>Adding the form</translation>
    </message>
    <message>
        <source>已改名</source>
        <translation>Name changed</translation>
    </message>
    <message>
        <source>已删除表格“{name}”</source>
        <translation>Form “{name}” deleted</translation>
    </message>
    <message>
        <source>已恢复表格“{name}”</source>
        <translation>Form “{name}” restored</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>占位符</source>
        <translation>Placeholders</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>填什么</source>
        <translation>Filled with</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>填表</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>添加表格</source>
        <translation>Add form</translation>
    </message>
    <message>
        <source>找为谁填：姓名、拼音、房号</source>
        <translation>Find people to fill it for</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>选上、去掉这一位</source>
        <translation>Tick or untick this one</translation>
    </message>
    <message>
        <source>生成表格</source>
        <translation>Make the forms</translation>
    </message>
    <message>
        <source>改这一项要填的内容</source>
        <translation>Change what is filled in here</translation>
    </message>
    <message>
        <source>窗口窄时换着看：为谁填、填什么</source>
        <translation>People or placeholders</translation>
    </message>
    <message>
        <source>删除表格，可撤销</source>
        <translation>Delete the form (can be undone)</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>已删除的</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>占位符一览</source>
        <translation>Placeholders</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>社区自己的表，点一下就填好</source>
        <translation>Your own forms, filled at a click</translation>
    </message>
    <message>
        <source>在 Excel 表要填的格子里写上 {{姓名}}、{{电话}}、{{住址}} 这样的占位符，添加进来。以后选好人，名册里有的就自动填上，没有的会列出来。</source>
        <translation>Write placeholders in double braces into the cells of your Excel form, as the sample does, and add it here. Then choose people: what is known is filled in, what is not is listed.</translation>
    </message>
    <message>
        <source>试用示例</source>
        <translation>Try the sample</translation>
    </message>
    <message>
        <source>没有删除的表格</source>
        <translation>No deleted forms</translation>
    </message>
    <message>
        <source>删除的表格在这里保留 90 天，可以恢复。</source>
        <translation>Deleted forms stay here for 90 days and can be restored.</translation>
    </message>
    <message>
        <source>回到表格</source>
        <translation>Back to the forms</translation>
    </message>
    <message>
        <source>没有做成</source>
        <translation>That was not done</translation>
    </message>
    <message>
        <source>已复制 {text}</source>
        <translation>Copied: {text}</translation>
    </message>
    <message>
        <source>公式和批注里的占位符不会填：{places}</source>
        <translation>Placeholders in formulas and comments stay: {places}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>生成 {n} 份表格</source>
        <translation>Make forms ({n})</translation>
    </message>
    <message>
        <source>先选为谁填</source>
        <translation>Choose for whom</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel sheet (*.xlsx)</translation>
    </message>
    <message>
        <source>选要添加的表格</source>
        <translation>Choose the form to add</translation>
    </message>
    <message>
        <source>改表名</source>
        <translation>Rename the form</translation>
    </message>
    <message>
        <source>表名</source>
        <translation>Name of the form</translation>
    </message>
</context>
<context>
    <name>GlanceCard</name>
    <message>
        <source>下次例会与督办</source>
        <translation>Next meeting, actions</translation>
    </message>
    <message>
        <source>全部督办</source>
        <translation>All actions</translation>
    </message>
    <message>
        <source>还没有安排下次例会</source>
        <translation>The next meeting is not planned yet</translation>
    </message>
    <message>
        <source>回到会议</source>
        <translation>Back to meeting</translation>
    </message>
    <message>
        <source>去筹备</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>议题 {n} 项</source>
        <translation>Items: {n}</translation>
    </message>
    <message>
        <source>未办结的议定事项</source>
        <translation>Open actions</translation>
    </message>
    <message>
        <source>现在没有。</source>
        <translation>None now.</translation>
    </message>
    <message>
        <source>还有 {n} 项</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>{day} 到期，已超期</source>
        <translation>due {day}, overdue</translation>
    </message>
    <message>
        <source>{day} 到期</source>
        <translation>due {day}</translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>HeadFields</name>
    <message>
        <source>实到（空着按签到）</source>
        <translation>Present (empty: sign-in)</translation>
    </message>
    <message>
        <source>按签到</source>
        <translation>sign-in</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>编号、姓名等</source>
        <translation>Number, name …</translation>
    </message>
    <message>
        <source>搜索被改的事</source>
        <translation>Search what was changed</translation>
    </message>
    <message>
        <source>按人</source>
        <translation>By person</translation>
    </message>
    <message>
        <source>所有人</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>From day</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>To day</translation>
    </message>
    <message>
        <source>更早的</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>这一步改了什么</source>
        <translation>What this step changed</translation>
    </message>
    <message>
        <source>撤销这一步</source>
        <translation>Undo this step</translation>
    </message>
    <message>
        <source>按编号、姓名找</source>
        <translation>Find a number or name</translation>
    </message>
    <message>
        <source>复制选中的行</source>
        <translation>Copy the chosen rows</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>对什么</source>
        <translation>To what</translation>
    </message>
    <message>
        <source>记录数</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>选一行看改了什么</source>
        <translation>Choose a row to see what changed</translation>
    </message>
    <message>
        <source>另有 {n} 条记录</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>成批导入的 {n} 条记录，不逐条列出。</source>
        <translation>{n} records imported at once, not listed one by one.</translation>
    </message>
    <message>
        <source>这一步不能撤销。</source>
        <translation>This step cannot be undone.</translation>
    </message>
    <message>
        <source>新增{what}</source>
        <translation>New: {what}</translation>
    </message>
    <message>
        <source>去掉{what}</source>
        <translation>Removed: {what}</translation>
    </message>
    <message>
        <source>修改{what}</source>
        <translation>Changed: {what}</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{name}：{changed}</source>
        <translation>{name}: {changed}</translation>
    </message>
</context>
<context>
    <name>HistoryViewModel</name>
    <message>
        <source>撤销：{what}</source>
        <translation>Undo: {what}</translation>
    </message>
    <message>
        <source>重做：{what}</source>
        <translation>Redo: {what}</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>为什么退回</source>
        <translation>Why rejected</translation>
    </message>
    <message>
        <source>{where}：{why}</source>
        <translation>{where}: {why}</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>选文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>粘贴从 Excel 复制的内容</source>
        <translation>Paste from Excel</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>表格 ({kinds})</source>
        <translation>Sheets ({kinds})</translation>
    </message>
    <message>
        <source>选要导入的文件</source>
        <translation>Choose the file to import</translation>
    </message>
    <message>
        <source>这张表里是</source>
        <translation>This sheet holds</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>换一个文件</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>粘贴的内容</source>
        <translation>Pasted table</translation>
    </message>
    <message>
        <source>导入 {n} 行</source>
        <translation>Import rows ({n})</translation>
    </message>
    <message>
        <source>没有要改动的行</source>
        <translation>No rows to change</translation>
    </message>
    <message>
        <source>{name} 退回的行</source>
        <translation>{name} rejected rows</translation>
    </message>
    <message>
        <source>把退回的行存成表</source>
        <translation>Save the rejected rows</translation>
    </message>
    <message>
        <source>左边缺的列指出来以后，这里会列出每一行会怎样。</source>
        <translation>Once the missing columns are named on the left, each row and what becomes of it is listed here.</translation>
    </message>
    <message>
        <source>正在核对每一行…</source>
        <translation>Checking every row…</translation>
    </message>
</context>
<context>
    <name>ImportViewModel</name>
    <message>
        <source>已经停下，什么都没有写进去。</source>
        <translation>Stopped; nothing was written.</translation>
    </message>
    <message>
        <source>正在导入 {file}</source>
        <translation>Importing {file}</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{n} 行存在 {file}，改好后可以再导入。</source>
        <translation>Rows saved in {file}: {n}. Correct them and import again.</translation>
    </message>
    <message>
        <source>正在写表</source>
        <translation>Writing the sheet</translation>
    </message>
    <message>
        <source>粘贴的内容</source>
        <translation>Pasted table</translation>
    </message>
    <message>
        <source>正在读 {file}</source>
        <translation>Reading {file}</translation>
    </message>
    <message>
        <source>正在看表头</source>
        <translation>Reading the headings</translation>
    </message>
    <message>
        <source>还不知道哪一列是：{names}。请在左边指出来。</source>
        <translation>Not known yet which column is: {names}. Please say so on the left.</translation>
    </message>
    <message>
        <source>正在核对每一行</source>
        <translation>Checking every row</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>议题</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>提出方</source>
        <translation>Brought by</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>min</translation>
    </message>
    <message>
        <source>由谁决定</source>
        <translation>Who decides</translation>
    </message>
    <message>
        <source>民法典第二百七十八条</source>
        <translation>Civil Code, article 278</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>({n}) {words}</source>
        <translation>({n}) {words}</translation>
    </message>
    <message>
        <source>谁能看到</source>
        <translation>Who may see it</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>民法典第二百七十八条，第几项</source>
        <translation>Civil Code, article 278, item</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>添加议题</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>添加材料</source>
        <translation>Add material</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>请填写议题</source>
        <translation>Please enter the item</translation>
    </message>
    <message>
        <source>请选属于第几项</source>
        <translation>Please choose the item of article 278</translation>
    </message>
    <message>
        <source>请写明为什么仍由本会议表决</source>
        <translation>Please say why this meeting votes all the same</translation>
    </message>
    <message>
        <source>请写成 3/5 这样的比例</source>
        <translation>Please write a share like 3/5</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>背景</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>放到投影上</source>
        <translation>Show on screen</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>议定</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>承诺和任务</source>
        <translation>Promises and tasks</translation>
    </message>
    <message>
        <source>这一项还没有记下什么。</source>
        <translation>Nothing is noted on this item yet.</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinions</translation>
    </message>
    <message>
        <source>{number}  {text}（{who}）</source>
        <translation>{number}  {text} ({who})</translation>
    </message>
    <message>
        <source>{who}：{text}</source>
        <translation>{who}: {text}</translation>
    </message>
</context>
<context>
    <name>JoinComposer</name>
    <message>
        <source>并案：和哪一条是同一件事</source>
        <translation>Join with the same matter</translation>
    </message>
    <message>
        <source>编号、姓名、房号、内容</source>
        <translation>Number, name, home, text</translation>
    </message>
    <message>
        <source>查找要并入的记录</source>
        <translation>Find the entry to join</translation>
    </message>
    <message>
        <source>找到的记录</source>
        <translation>Entries found</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>现在可用的按键</source>
        <translation>Keys that work now</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>换标签页</source>
        <translation>Change tab</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>关闭、返回</source>
        <translation>Close, go back</translation>
    </message>
    <message>
        <source>字大一些、小一些</source>
        <translation>Larger, smaller text</translation>
    </message>
    <message>
        <source>字恢复原来大小</source>
        <translation>Usual text size</translation>
    </message>
    <message>
        <source>显示这张表</source>
        <translation>Show this sheet</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>投影、关闭投影</source>
        <translation>Projector on, off</translation>
    </message>
    <message>
        <source>投影翻页（翻页笔）</source>
        <translation>Turn the projector page</translation>
    </message>
    <message>
        <source>投影时黑屏</source>
        <translation>Blacken the projector</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>到处可用</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ListArea</name>
    <message>
        <source>服务日志</source>
        <translation>Service diary</translation>
    </message>
    <message>
        <source>居民说的每件事，都记在这里</source>
        <translation>Everything residents ask for is kept here</translation>
    </message>
    <message>
        <source>一句话就能记下一条：谁、住哪儿、什么事。到期会提醒，办完要回访，一件也不会丢。</source>
        <translation>One line makes an entry: who, where, what. Deadlines are watched and return visits asked for, so nothing gets lost.</translation>
    </message>
    <message>
        <source>记一条</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>从 Excel 导入已有的台账</source>
        <translation>Import a register from Excel</translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation>The bin is empty</translation>
    </message>
    <message>
        <source>删除的记录会在这里保留 90 天，随时可以放回。</source>
        <translation>Deleted entries stay here for 90 days and can be restored.</translation>
    </message>
    <message>
        <source>看全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>没有找到“{words}”</source>
        <translation>Nothing found for “{words}”</translation>
    </message>
    <message>
        <source>可以试试少写几个字，或用姓名的拼音首字母、房号、电话查找。</source>
        <translation>Try fewer words, initials of the name, the home or the phone number.</translation>
    </message>
    <message>
        <source>清除，看全部</source>
        <translation>Clear and show all</translation>
    </message>
    <message>
        <source>这里现在没有记录</source>
        <translation>No entries here now</translation>
    </message>
    <message>
        <source>没有符合这些条件的记录。</source>
        <translation>No entry fits these conditions.</translation>
    </message>
</context>
<context>
    <name>LookBack</name>
    <message>
        <source>还没办结的议定事项</source>
        <translation>Actions still open</translation>
    </message>
    <message>
        <source>都办结了。</source>
        <translation>All done.</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>居民名册…</source>
        <translation>Residents…</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>历史…</source>
        <translation>History…</translation>
    </message>
    <message>
        <source>设置…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>本页按键</source>
        <translation>Keys of this page</translation>
    </message>
    <message>
        <source>关于邻里台</source>
        <translation>About LinliDesk</translation>
    </message>
    <message>
        <source>打开另一个社区…</source>
        <translation>Open another community…</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>跟随电脑</source>
        <translation>Follow system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>大一些</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>小一些</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>原来大小</source>
        <translation>Usual size</translation>
    </message>
    <message>
        <source>{act}：{what}</source>
        <translation>{act}: {what}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>邻里台 · {name}</source>
        <translation>LinliDesk · {name}</translation>
    </message>
    <message>
        <source>邻里台</source>
        <translation>LinliDesk</translation>
    </message>
</context>
<context>
    <name>ManyCard</name>
    <message>
        <source>一次添加多处</source>
        <translation>Add several boards</translation>
    </message>
    <message>
        <source>添加打勾的</source>
        <translation>Add ticked</translation>
    </message>
    <message>
        <source>一行一处，可以从 Excel 粘贴：
东门公告栏
3幢2单元</source>
        <translation>One per line, or paste from Excel:
East gate board
Building 3 entrance 2</translation>
    </message>
    <message>
        <source>要添加的张贴点</source>
        <translation>Boards to add</translation>
    </message>
    <message>
        <source>粘贴名单</source>
        <translation>Paste a list</translation>
    </message>
    <message>
        <source>要添加的</source>
        <translation>To add</translation>
    </message>
    <message>
        <source>照居民名册，每个单元门口一处；不要的去掉勾。</source>
        <translation>One for every entrance in the residents&apos; list; untick those not wanted.</translation>
    </message>
    <message>
        <source>按楼道生成</source>
        <translation>From entrances</translation>
    </message>
    <message>
        <source>每行一处；名称后面可以再有一列写在哪里。</source>
        <translation>One per line; a second column may say where it is.</translation>
    </message>
    <message>
        <source>名册里没有还缺张贴点的楼道。先在居民名册里写上房号，或者粘贴名单。</source>
        <translation>No entrance is left without a board. Enter homes in the residents&apos; list first, or paste a list.</translation>
    </message>
    <message>
        <source>没有要添加的张贴点</source>
        <translation>No boards to add</translation>
    </message>
</context>
<context>
    <name>MappingPanel</name>
    <message>
        <source>每一列是什么</source>
        <translation>What each column is</translation>
    </message>
    <message>
        <source>{n} 列，用上 {used} 列</source>
        <translation>{used} of {n} columns used</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>“{title}”是</source>
        <translation>“{title}” is</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>MeetingCard</name>
    <message>
        <source>会务</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消会议…</source>
        <translation>Call off…</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>计划时长</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>min</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>业委会席位</source>
        <translation>Committee seats</translation>
    </message>
    <message>
        <source>席</source>
        <translation>seats</translation>
    </message>
    <message>
        <source>业委会表决规则</source>
        <translation>Voting rule of the owners&apos; committee</translation>
    </message>
    <message>
        <source>会议名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>打印规则</source>
        <translation>Print rules</translation>
    </message>
    <message>
        <source>议事规则定的席位；不清楚填 0，按在任人数算。</source>
        <translation>Seats by the rules of procedure; 0 if unknown, then members in office count.</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>议程应在会前 {n} 日公布，最晚 {day}，已经过了。</source>
        <translation>The agenda was to be posted {n} days before, by {day}; that day has passed.</translation>
    </message>
    <message>
        <source>议程要在会前 {n} 日公布，最晚 {day}。</source>
        <translation>The agenda is to be posted {n} days before, by {day}.</translation>
    </message>
    <message>
        <source>已保存会务</source>
        <translation>Arrangements saved</translation>
    </message>
    <message>
        <source>取消这次会议</source>
        <translation>Call this meeting off</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>取消会议</source>
        <translation>Call off</translation>
    </message>
    <message>
        <source>会议已取消</source>
        <translation>Meeting called off</translation>
    </message>
</context>
<context>
    <name>MeetingFolder</name>
    <message>
        <source>放在哪里</source>
        <translation>Where to put it</translation>
    </message>
    <message>
        <source>已停下，没有留下文件</source>
        <translation>Stopped; no file was left</translation>
    </message>
    <message>
        <source>正在整理会议资料</source>
        <translation>Gathering the meeting&apos;s papers</translation>
    </message>
    <message>
        <source>会议资料已存到“{name}”</source>
        <translation>The meeting&apos;s papers are in “{name}”</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>没有存成</source>
        <translation>Not saved</translation>
    </message>
</context>
<context>
    <name>MeetingList</name>
    <message>
        <source>会议、议题、议定事项</source>
        <translation>Meetings, items, actions</translation>
    </message>
    <message>
        <source>找会议</source>
        <translation>Find a meeting</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>三方人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>业主名册</source>
        <translation>Owners&apos; roll</translation>
    </message>
    <message>
        <source>安排例会</source>
        <translation>Plan a meeting</translation>
    </message>
    <message>
        <source>从回收站取回</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>三方例会</source>
        <translation>Three-party meetings</translation>
    </message>
    <message>
        <source>社区、业委会、物业每月坐在一起。在这里排议程、开会、表决、出纪要，答应的事一件件盯到办完。</source>
        <translation>Community, owners&apos; committee and property company sit together every month. Here you make the agenda, hold the meeting, vote, write the minutes and follow each promise until it is kept.</translation>
    </message>
    <message>
        <source>先登记三方人员</source>
        <translation>Enter the people first</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>换个词试试：会议名称、议题或者议定事项里的字都行。</source>
        <translation>Try another word from the title, an item or an action.</translation>
    </message>
    <message>
        <source>清除搜索</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation>The bin is empty</translation>
    </message>
    <message>
        <source>删掉的会议在这里放 90 天，随时可以取回。</source>
        <translation>Deleted meetings stay here for 90 days and can be restored.</translation>
    </message>
    <message>
        <source>“{title}”正在开会。</source>
        <translation>“{title}” is in session.</translation>
    </message>
    <message>
        <source>回到会议</source>
        <translation>Back to meeting</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>移到回收站</source>
        <translation>Move to bin</translation>
    </message>
    <message>
        <source>打开会议</source>
        <translation>Open meeting</translation>
    </message>
    <message>
        <source>找会议、议题、议定事项</source>
        <translation>Find a meeting, item or action</translation>
    </message>
</context>
<context>
    <name>Meetings</name>
    <message>
        <source>筹备</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>待封存</source>
        <translation>To seal</translation>
    </message>
    <message>
        <source>已封存</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Called off</translation>
    </message>
    <message>
        <source>三方例会</source>
        <translation>Three-party meeting</translation>
    </message>
    <message>
        <source>业主委员会会议</source>
        <translation>Owners&apos; committee meeting</translation>
    </message>
    <message>
        <source>业主大会会议</source>
        <translation>Owners&apos; assembly</translation>
    </message>
    <message>
        <source>居民会议</source>
        <translation>Residents&apos; assembly</translation>
    </message>
    <message>
        <source>居民代表会议</source>
        <translation>Residents&apos; representatives</translation>
    </message>
    <message>
        <source>其他会议</source>
        <translation>Other meeting</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>物业</source>
        <translation>Property</translation>
    </message>
    <message>
        <source>业委会</source>
        <translation>Owners</translation>
    </message>
    <message>
        <source>志愿者</source>
        <translation>Volunteers</translation>
    </message>
    <message>
        <source>街道</source>
        <translation>Sub-district</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>主持人</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>Recorder</translation>
    </message>
    <message>
        <source>成员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>候补委员</source>
        <translation>Alternate</translation>
    </message>
    <message>
        <source>代表</source>
        <translation>Delegate</translation>
    </message>
    <message>
        <source>列席</source>
        <translation>Observer</translation>
    </message>
    <message>
        <source>只通报，不表决</source>
        <translation>Report, no vote</translation>
    </message>
    <message>
        <source>三方协商</source>
        <translation>Three parties consult</translation>
    </message>
    <message>
        <source>业主委员会表决</source>
        <translation>Owners&apos; committee votes</translation>
    </message>
    <message>
        <source>业主大会表决</source>
        <translation>Owners&apos; assembly votes</translation>
    </message>
    <message>
        <source>居民会议表决</source>
        <translation>Residents&apos; assembly votes</translation>
    </message>
    <message>
        <source>居民代表会议表决</source>
        <translation>Residents&apos; representatives vote</translation>
    </message>
    <message>
        <source>入户征询</source>
        <translation>Household consultation</translation>
    </message>
    <message>
        <source>报街道</source>
        <translation>To the sub-district</translation>
    </message>
    <message>
        <source>自定规则表决</source>
        <translation>Vote by own rule</translation>
    </message>
    <message>
        <source>公开</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>内部</source>
        <translation>Internal</translation>
    </message>
    <message>
        <source>隐藏</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>上次事项回头看</source>
        <translation>Look back</translation>
    </message>
    <message>
        <source>通报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>议题</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>收尾</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>留待下次</source>
        <translation>Left for next time</translation>
    </message>
    <message>
        <source>已完成，待核实</source>
        <translation>Done, to be checked</translation>
    </message>
    <message>
        <source>已核实</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>已延期</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>照常开</source>
        <translation>Meet all the same</translation>
    </message>
    <message>
        <source>顺延到下一个工作日</source>
        <translation>Next working day</translation>
    </message>
    <message>
        <source>提前到上一个工作日</source>
        <translation>Working day before</translation>
    </message>
    <message>
        <source>时间未定</source>
        <translation>no time yet</translation>
    </message>
    <message>
        <source>转业主大会</source>
        <translation>To owners&apos; assembly</translation>
    </message>
    <message>
        <source>转业委会</source>
        <translation>To owners&apos; committee</translation>
    </message>
    <message>
        <source>转居民会议</source>
        <translation>To residents&apos; assembly</translation>
    </message>
    <message>
        <source>转居民代表会议</source>
        <translation>To residents&apos; reps</translation>
    </message>
</context>
<context>
    <name>MeetingsTab</name>
    <message>
        <source>督办</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>三方人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>业主名册</source>
        <translation>Owners&apos; roll</translation>
    </message>
    <message>
        <source>返回会议列表</source>
        <translation>Back to the list of meetings</translation>
    </message>
</context>
<context>
    <name>MeetingsViewModel</name>
    <message>
        <source>已移到回收站：{n} 次会议</source>
        <translation>Meetings moved to the bin: {n}</translation>
    </message>
    <message>
        <source>已取回：{n} 次会议</source>
        <translation>Meetings restored: {n}</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>议题</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>表决</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>未办结</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>有的字印不出来，页面停在上一次的样子</source>
        <translation>Some characters cannot be printed; the page stays as it was</translation>
    </message>
    <message>
        <source>{characters} 字 · {pages} 页 · 正文 {points} 磅 · 读起来{ease}</source>
        <translation>{characters} characters · pages: {pages} · body {points} pt · {ease} to read</translation>
    </message>
    <message>
        <source>删 {n} 个字就能放进一页</source>
        <translation>{n} characters too many</translation>
    </message>
    <message>
        <source>删 {n} 个字就能放进 {pages} 页</source>
        <translation>{n} too many for {pages} pages</translation>
    </message>
    <message>
        <source>还不能印</source>
        <translation>Not ready to print</translation>
    </message>
    <message>
        <source>可以印，有 {n} 处请核对</source>
        <translation>Can be printed; to check: {n}</translation>
    </message>
    <message>
        <source>✓ 可以印了</source>
        <translation>✓ Ready to print</translation>
    </message>
    <message>
        <source>容易</source>
        <translation>easy</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>fair</translation>
    </message>
    <message>
        <source>难</source>
        <translation>hard</translation>
    </message>
    <message>
        <source>还要填：</source>
        <translation>To fill in:</translation>
    </message>
    <message>
        <source>最好写上：</source>
        <translation>Advised:</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>签到</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>复会点名</source>
        <translation>Roll call after the recess</translation>
    </message>
    <message>
        <source>散会以前</source>
        <translation>Before closing</translation>
    </message>
    <message>
        <source>休会</source>
        <translation>Recess</translation>
    </message>
    <message>
        <source>准备表决</source>
        <translation>Preparing a vote</translation>
    </message>
    <message>
        <source>表决</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>更正结果</source>
        <translation>Correct the result</translation>
    </message>
    <message>
        <source>讨论</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>议题 {n}</source>
        <translation>Item {n}</translation>
    </message>
    <message>
        <source>内部议题</source>
        <translation>Internal item</translation>
    </message>
    <message>
        <source>已用 {used} 分，预计 {n} 分</source>
        <translation>{used} of {n} min</translation>
    </message>
    <message>
        <source>{party}提出</source>
        <translation>Brought by: {party}</translation>
    </message>
    <message>
        <source>{round} · 进行中</source>
        <translation>{round} · open</translation>
    </message>
    <message>
        <source>投影不显示票数</source>
        <translation>Counts hidden on screen</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>须由别的会议决定（{basis}）</source>
        <translation>Another meeting must decide ({basis})</translation>
    </message>
    <message>
        <source>；仍征询意见：{reason}</source>
        <translation>; opinions are asked all the same: {reason}</translation>
    </message>
    <message>
        <source>须由业主共同决定（{basis}）</source>
        <translation>Owners must decide together ({basis})</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message>
        <source>会议记录</source>
        <translation>Full record</translation>
    </message>
    <message>
        <source>会议纪要</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>存档用的全文：有姓名、内部议题和会议过程，不张贴。</source>
        <translation>Full text to keep: with names, internal items and the course of the meeting. Not for posting.</translation>
    </message>
    <message>
        <source>可以张贴：居民的姓名、电话、房号已遮盖，没有内部议题。</source>
        <translation>May be posted: names, phones and homes of residents are masked; no internal items.</translation>
    </message>
    <message>
        <source>在第 {n} 版上修订，还没有封存。</source>
        <translation>A revision of version {n}, not sealed yet.</translation>
    </message>
    <message>
        <source>第 {n} 版 · {when} 封存 · 校验码 {digest}</source>
        <translation>Version {n} · sealed {when} · digest {digest}</translation>
    </message>
    <message>
        <source>▲ {n} 处个人信息</source>
        <translation>▲ private: {n}</translation>
    </message>
    <message>
        <source>照会议经过，不能改</source>
        <translation>from the timeline, fixed</translation>
    </message>
    <message>
        <source>● 改过</source>
        <translation>● edited</translation>
    </message>
</context>
<context>
    <name>MinutesModel</name>
    <message>
        <source>已按会议经过重新写</source>
        <translation>Written anew from the timeline</translation>
    </message>
    <message>
        <source>纪要已封存</source>
        <translation>Minutes sealed</translation>
    </message>
    <message>
        <source>修订已封存</source>
        <translation>Revision sealed</translation>
    </message>
</context>
<context>
    <name>MissingPart</name>
    <message>
        <source>{name} 没有这项资料，会照原样印出来。</source>
        <translation>{name} is not known and would be printed as it stands.</translation>
    </message>
    <message>
        <source>去改通知</source>
        <translation>Edit notice</translation>
    </message>
    <message>
        <source>照原样印</source>
        <translation>Print anyway</translation>
    </message>
    <message>
        <source>{name}：{n} 份没有（{who}）</source>
        <translation>{name}: {n} have none ({who})</translation>
    </message>
    <message>
        <source>去掉这 {n} 份</source>
        <translation>Leave out {n}</translation>
    </message>
    <message>
        <source>照样印，空着</source>
        <translation>Print anyway</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{names} 等</source>
        <translation>{names} and others</translation>
    </message>
</context>
<context>
    <name>MomentPicker</name>
    <message>
        <source>选日子和钟点</source>
        <translation>Choose day and time</translation>
    </message>
    <message>
        <source>从几点</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到几点</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>到哪一天</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>当天</source>
        <translation>same day</translation>
    </message>
    <message>
        <source>写上</source>
        <translation>Write it</translation>
    </message>
    <message>
        <source>不写</source>
        <translation>none</translation>
    </message>
    <message>
        <source>上个月</source>
        <translation>Month before</translation>
    </message>
    <message>
        <source>下个月</source>
        <translation>Month after</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>休</source>
        <translation>•</translation>
    </message>
</context>
<context>
    <name>NamesPart</name>
    <message>
        <source>资料</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>占位符</source>
        <translation>Placeholder</translation>
    </message>
    <message>
        <source>会填成</source>
        <translation>Filled with</translation>
    </message>
    <message>
        <source>占位符一览</source>
        <translation>Placeholders</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>在 Excel 的格子里写占位符，比如 {{姓名}}。一行要按人数重复：行首写 {{#居民}}，行尾写 {{/居民}}，中间写 {{序号}}、{{姓名}}、{{电话}}。</source>
        <translation>Copy a placeholder into a cell of the Excel form. To repeat a row for each person, begin the row with {{#list}} and end it with {{/list}}, putting in the name of the list, and write the placeholders in between.</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>看整页、打印</source>
        <translation>Show the page, print</translation>
    </message>
    <message>
        <source>张贴照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>改写</source>
        <translation>Rewrite</translation>
    </message>
    <message>
        <source>照着再写</source>
        <translation>Write a copy</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>选一份，看详情</source>
        <translation>Choose one to see it here</translation>
    </message>
    <message>
        <source>↑ ↓ 选择，Enter 打开，F2 写通知</source>
        <translation>↑ ↓ choose, Enter opens, F2 new notice</translation>
    </message>
    <message>
        <source>（没有标题）</source>
        <translation>(no title)</translation>
    </message>
    <message>
        <source>作废原因：{why}</source>
        <translation>Void because: {why}</translation>
    </message>
    <message>
        <source>从回收站取回</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>已张贴…</source>
        <translation>Put up…</translation>
    </message>
    <message>
        <source>添加张贴照片…</source>
        <translation>Add photos…</translation>
    </message>
    <message>
        <source>撤下…</source>
        <translation>Take down…</translation>
    </message>
    <message>
        <source>张贴证明</source>
        <translation>Proof of posting</translation>
    </message>
    <message>
        <source>张贴过的通知不能再改，簿子里要和墙上的一样。</source>
        <translation>What has been put up cannot be changed: the book shows what hung on the wall.</translation>
    </message>
    <message>
        <source>照着再写一份</source>
        <translation>Write a copy</translation>
    </message>
    <message>
        <source>还没有张贴，没有什么可以提异议的。</source>
        <translation>It was not put up yet; there is nothing to object to.</translation>
    </message>
    <message>
        <source>添加张贴照片</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>照片 ({kinds})</source>
        <translation>Photos ({kinds})</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>已作废，还挂着 {n} 处，请撤下来。</source>
        <translation>Void, and still hanging on boards: {n}. Please take it down.</translation>
    </message>
    <message>
        <source>没有定期限，事情过了记得撤下。</source>
        <translation>No end was set; take it down once the matter is over.</translation>
    </message>
    <message>
        <source>{period}到 {full} 满，遇{holiday}顺延到 {last}，{down} 起可以撤下。</source>
        <translation>Last day of the {period}: {last}, moved past {holiday} ({full}). May come down: {down}.</translation>
    </message>
    <message>
        <source>{period}到 {last} 满，{down} 起可以撤下。</source>
        <translation>Last day of the {period}: {last}. May come down: {down}.</translation>
    </message>
    <message>
        <source>挂到 {last}，{down} 起可以撤下。</source>
        <translation>Last day: {last}. May come down: {down}.</translation>
    </message>
    <message>
        <source>已经晚了 {n} 天。</source>
        <translation> {n} d late.</translation>
    </message>
    <message>
        <source>放假安排还没公布，可能顺延。</source>
        <translation> The holidays are not announced yet; the day may move.</translation>
    </message>
    <message>
        <source>{n} 个工作日</source>
        <translation>{n}-working-day period</translation>
    </message>
    <message>
        <source>{n} 日公示期</source>
        <translation>{n}-day posting</translation>
    </message>
    <message>
        <source>{n} 天张贴期</source>
        <translation>{n}-day period</translation>
    </message>
    <message>
        <source>休息日</source>
        <translation>a day off</translation>
    </message>
    <message>
        <source>写下</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Saved as PDF</translation>
    </message>
    <message>
        <source>做成图片</source>
        <translation>Made a picture</translation>
    </message>
    <message>
        <source>成批打印</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>存朗读稿</source>
        <translation>Saved to read out</translation>
    </message>
    <message>
        <source>{n} 张</source>
        <translation>sheets: {n}</translation>
    </message>
    <message>
        <source>张贴</source>
        <translation>Put up</translation>
    </message>
    <message>
        <source>（{day} 补记）</source>
        <translation> (noted: {day})</translation>
    </message>
    <message>
        <source>撤下</source>
        <translation>Taken down</translation>
    </message>
    <message>
        <source>{first} 等 {n} 处</source>
        <translation>{first} …, {n} in all</translation>
    </message>
</context>
<context>
    <name>NoticeDesk</name>
    <message>
        <source>通知</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>图片已复制，到微信群里按 Ctrl+V 就能发</source>
        <translation>Picture copied; press Ctrl+V in the WeChat group</translation>
    </message>
    <message>
        <source>文本文件 (*.txt)</source>
        <translation>Text file (*.txt)</translation>
    </message>
    <message>
        <source>存朗读稿</source>
        <translation>Save text to read out</translation>
    </message>
    <message>
        <source>张贴证明</source>
        <translation>Proof of posting</translation>
    </message>
    <message>
        <source>通知登记簿</source>
        <translation>Book of notices</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>存成文件</source>
        <translation>Save to file</translation>
    </message>
    <message>
        <source>存为图片</source>
        <translation>Save as picture</translation>
    </message>
    <message>
        <source>已存到 {path}</source>
        <translation>Saved to {path}</translation>
    </message>
</context>
<context>
    <name>NoticeField</name>
    <message>
        <source>插入：{phrase}</source>
        <translation>Put in: {phrase}</translation>
    </message>
</context>
<context>
    <name>NoticeForm</name>
    <message>
        <source>换模板</source>
        <translation>Other template</translation>
    </message>
    <message>
        <source>还没有存入通知簿</source>
        <translation>not in the book yet</translation>
    </message>
    <message>
        <source>选日子  F4</source>
        <translation>Choose  F4</translation>
    </message>
    <message>
        <source>现在还不能印，要改 {n} 处。{why}</source>
        <translation>Not ready to print; to correct: {n}. {why}</translation>
    </message>
</context>
<context>
    <name>NoticeMenu</name>
    <message>
        <source>从回收站取回</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>照着再写一份</source>
        <translation>Write a copy</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Declare void…</translation>
    </message>
    <message>
        <source>移到回收站</source>
        <translation>Move to bin</translation>
    </message>
    <message>
        <source>打开改写</source>
        <translation>Open to rewrite</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>成批打印…</source>
        <translation>Print a series…</translation>
    </message>
    <message>
        <source>复制图片，发微信群</source>
        <translation>Copy as picture for WeChat</translation>
    </message>
    <message>
        <source>存朗读稿…</source>
        <translation>Save text to read out…</translation>
    </message>
    <message>
        <source>已张贴…</source>
        <translation>Put up…</translation>
    </message>
    <message>
        <source>又贴了几处…</source>
        <translation>Put up elsewhere too…</translation>
    </message>
    <message>
        <source>撤下…</source>
        <translation>Take down…</translation>
    </message>
    <message>
        <source>张贴证明</source>
        <translation>Proof of posting</translation>
    </message>
    <message>
        <source>记异议…</source>
        <translation>Note an objection…</translation>
    </message>
    <message>
        <source>添加照片…</source>
        <translation>Add photos…</translation>
    </message>
    <message>
        <source>打开来由：日志</source>
        <translation>Open its origin: diary</translation>
    </message>
    <message>
        <source>打开来由：会议</source>
        <translation>Open its origin: meeting</translation>
    </message>
</context>
<context>
    <name>NoticeModel</name>
    <message>
        <source>已张贴 {n} 处</source>
        <translation>Put up on boards: {n}</translation>
    </message>
    <message>
        <source>已撤下 {n} 处</source>
        <translation>Taken down from boards: {n}</translation>
    </message>
    <message>
        <source>已记下答复</source>
        <translation>Answer noted</translation>
    </message>
    <message>
        <source>{number} 已作废</source>
        <translation>{number} is void</translation>
    </message>
    <message>
        <source>{number} 已移到回收站</source>
        <translation>{number} moved to the bin</translation>
    </message>
    <message>
        <source>{number} 已取回</source>
        <translation>{number} restored</translation>
    </message>
    <message>
        <source>{done}，照片 {n} 张</source>
        <translation>{done}, photos: {n}</translation>
    </message>
    <message>
        <source>正在添加照片</source>
        <translation>Adding photos</translation>
    </message>
    <message>
        <source>已记，日志 {number}</source>
        <translation>Noted; diary {number}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>NoticePreview</name>
    <message>
        <source>印出来的样子</source>
        <translation>As it will be printed</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>通知</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>公告</source>
        <translation>Announcement</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Posting</translation>
    </message>
    <message>
        <source>温馨提示</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>大字版</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>正式版</source>
        <translation>Formal</translation>
    </message>
    <message>
        <source>楼道版</source>
        <translation>Stair</translation>
    </message>
    <message>
        <source>作废，还挂着</source>
        <translation>Void, hanging</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>该撤了</source>
        <translation>Take down</translation>
    </message>
    <message>
        <source>有异议</source>
        <translation>Objection</translation>
    </message>
    <message>
        <source>张贴中</source>
        <translation>Hanging</translation>
    </message>
    <message>
        <source>起草中</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已撤下</source>
        <translation>Taken down</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{first} 等 {n} 处</source>
        <translation>{first} … ({n})</translation>
    </message>
    <message>
        <source>没有定期限</source>
        <translation>no end set</translation>
    </message>
    <message>
        <source>该撤 {n} 天了</source>
        <translation>{n} d late</translation>
    </message>
    <message>
        <source>今天该撤</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>约 {day}</source>
        <translation>about {day}</translation>
    </message>
    <message>
        <source>{day} 撤下</source>
        <translation>Taken down on {day}</translation>
    </message>
    <message>
        <source>挂满 {last}，{day} 起可以撤下</source>
        <translation>Must hang until {last}; may come down from {day}</translation>
    </message>
    <message>
        <source>。放假安排还没公布，可能顺延</source>
        <translation>. The holidays are not announced yet; the day may move</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Printed</translation>
    </message>
</context>
<context>
    <name>NoticesTab</name>
    <message>
        <source>返回通知簿</source>
        <translation>Back to the book of notices</translation>
    </message>
</context>
<context>
    <name>ObjectionComposer</name>
    <message>
        <source>记异议</source>
        <translation>Note an objection</translation>
    </message>
    <message>
        <source>谁提的，可以不留名</source>
        <translation>By whom, if known</translation>
    </message>
    <message>
        <source>谁提的</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>怎么来的</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>原话记下：不同意什么，为什么</source>
        <translation>In their words: what they object to, and why</translation>
    </message>
    <message>
        <source>异议内容</source>
        <translation>Objection</translation>
    </message>
    <message>
        <source>记下  Ctrl+Enter</source>
        <translation>Note it  Ctrl+Enter</translation>
    </message>
    <message>
        <source>请记下对方说了什么</source>
        <translation>Please note what was said</translation>
    </message>
</context>
<context>
    <name>ObjectionPart</name>
    <message>
        <source>记异议  F3</source>
        <translation>Objection  F3</translation>
    </message>
    <message>
        <source>异议 {n}</source>
        <translation>Objections: {n}</translation>
    </message>
    <message>
        <source>异议</source>
        <translation>Objections</translation>
    </message>
    <message>
        <source>没有留名</source>
        <translation>No name given</translation>
    </message>
    <message>
        <source>答复：{text}（{who} {day}）</source>
        <translation>Answer: {text} ({who} · {day})</translation>
    </message>
    <message>
        <source>还没有答复</source>
        <translation>Not answered yet</translation>
    </message>
    <message>
        <source>改答复</source>
        <translation>Edit answer</translation>
    </message>
    <message>
        <source>写答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>日志 {number}</source>
        <translation>Diary {number}</translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message>
        <source>可列入议程的事</source>
        <translation>What may go on the agenda</translation>
    </message>
    <message>
        <source>标记的全部列入</source>
        <translation>Add all marked</translation>
    </message>
    <message>
        <source>上次没办结的事和没定下来的议题已经在议程里。点一下，列入议程。</source>
        <translation>Open actions and undecided items of last time are on the agenda already. One click puts a line on it.</translation>
    </message>
    <message>
        <source>服务日志里标了“转例会议题”的</source>
        <translation>Marked “For the meeting” in the diary</translation>
    </message>
    <message>
        <source>现在没有。在服务日志里把一条标为“转例会议题”，它就会出现在这里。</source>
        <translation>None now. Mark a diary entry “For the meeting”, and it shows here.</translation>
    </message>
    <message>
        <source>近 30 天反映多的</source>
        <translation>Often raised in the last 30 days</translation>
    </message>
    <message>
        <source>反映 {n} 次</source>
        <translation>raised {n}×</translation>
    </message>
    <message>
        <source>＋ 列入</source>
        <translation>+ Add</translation>
    </message>
    <message>
        <source>近 30 天 {now} 次，前 30 天 {before} 次</source>
        <translation>last 30 days {now}×, before {before}×</translation>
    </message>
    <message>
        <source>{number} 等 {n} 条</source>
        <translation>{number}, {n} entries</translation>
    </message>
</context>
<context>
    <name>OfficeContent</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>这里还没有内容</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>请从菜单里选择。</source>
        <translation>Please choose from the menu.</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>电话、地址和时间会印在给居民的回执和台账上。</source>
        <translation>Phone, address and hours are printed on receipts and registers.</translation>
    </message>
    <message>
        <source>例如：0571-88880000</source>
        <translation>e.g. 0571-88880000</translation>
    </message>
    <message>
        <source>例如：周一至周五 8:30–17:00</source>
        <translation>e.g. Mon–Fri 8:30–17:00</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>接待时间</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>数据在：{folder}</source>
        <translation>Data folder: {folder}</translation>
    </message>
    <message>
        <source>社区名称</source>
        <translation>Name of the community</translation>
    </message>
</context>
<context>
    <name>OfficeSession</name>
    <message>
        <source>备份已经做好，并打开检查过</source>
        <translation>Backup made, opened and checked</translation>
    </message>
    <message>
        <source>备份没有做成</source>
        <translation>No backup was made</translation>
    </message>
    <message>
        <source>正在备份</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>菜单</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>社区文件夹</source>
        <translation>Community folder</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>忘了密码，可以输入恢复码。</source>
        <translation>Forgotten? The recovery code works too.</translation>
    </message>
    <message>
        <source>换一个文件夹…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开已有的社区</source>
        <translation>Open an existing community</translation>
    </message>
    <message>
        <source>选择社区文件夹</source>
        <translation>Choose the community folder</translation>
    </message>
</context>
<context>
    <name>OwnerFields</name>
    <message>
        <source>收到票没有表态的</source>
        <translation>Silent though ballot delivered</translation>
    </message>
    <message>
        <source>不算参与（默认）</source>
        <translation>Take no part (usual)</translation>
    </message>
    <message>
        <source>按议事规则随多数</source>
        <translation>Follow the majority, by the rules</translation>
    </message>
    <message>
        <source>按议事规则算弃权</source>
        <translation>Abstain, by the rules</translation>
    </message>
    <message>
        <source>议事规则的条文和日期</source>
        <translation>Clause of the rules, with its date</translation>
    </message>
    <message>
        <source>车位面积</source>
        <translation>Parking spaces</translation>
    </message>
    <message>
        <source>议事规则没有写（两种都算）</source>
        <translation>Rules are silent (show both)</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>不计入</source>
        <translation>Do not count</translation>
    </message>
    <message>
        <source>依据的条文</source>
        <translation>Clause relied on</translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>正在排版</source>
        <translation>Setting the pages</translation>
    </message>
    <message>
        <source>没有做成</source>
        <translation>That was not done</translation>
    </message>
    <message>
        <source>已停下，什么也没有留下。</source>
        <translation>Stopped; nothing was left.</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>扫描选票条码，或输入房号后按 Enter</source>
        <translation>Scan the ballot&apos;s bar code, or type the unit and press Enter</translation>
    </message>
    <message>
        <source>扫描或输入房号</source>
        <translation>Scan or type the unit</translation>
    </message>
    <message>
        <source>最近扫描</source>
        <translation>Scanned last</translation>
    </message>
    <message>
        <source>两票不一</source>
        <translation>Ballots differ</translation>
    </message>
    <message>
        <source>还没收到</source>
        <translation>Not received</translation>
    </message>
    <message>
        <source>选票</source>
        <translation>Ballots</translation>
    </message>
    <message>
        <source>已收 {n} / {all}</source>
        <translation>Received {n} / {all}</translation>
    </message>
    <message>
        <source>已收 {n}</source>
        <translation>Received: {n}</translation>
    </message>
    <message>
        <source>{unit}：按 A 赞成、N 反对、B 弃权、X 无效</source>
        <translation>{unit}: A for, N against, B abstain, X invalid</translation>
    </message>
    <message>
        <source>已记下</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>刚才：{unit} {choice}</source>
        <translation>Just now: {unit} {choice}</translation>
    </message>
    <message>
        <source>先扫描一张选票</source>
        <translation>Scan a ballot first</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>会议记录</source>
        <translation>Full record</translation>
    </message>
    <message>
        <source>会议纪要</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>会议结果公告</source>
        <translation>Result notice</translation>
    </message>
    <message>
        <source>督办清单</source>
        <translation>Action list</translation>
    </message>
</context>
<context>
    <name>PapersBefore</name>
    <message>
        <source>议程（开会用）</source>
        <translation>Agenda (for the meeting)</translation>
    </message>
    <message>
        <source>议程（张贴用，只含公开议题）</source>
        <translation>Agenda (to post, public items only)</translation>
    </message>
    <message>
        <source>会议通知（每人一张）</source>
        <translation>Invitations (one each)</translation>
    </message>
    <message>
        <source>会议通知（一张公用）</source>
        <translation>Invitation (one for all)</translation>
    </message>
    <message>
        <source>签到表</source>
        <translation>Sign-in sheet</translation>
    </message>
    <message>
        <source>物业月报</source>
        <translation>Property company&apos;s month</translation>
    </message>
    <message>
        <source>表决规则</source>
        <translation>Voting rules</translation>
    </message>
    <message>
        <source>这个议题的表决票（记名）</source>
        <translation>Ballots for this item (named)</translation>
    </message>
    <message>
        <source>这个议题的表决票（无记名）</source>
        <translation>Ballots for this item (secret)</translation>
    </message>
    <message>
        <source>入户征询表（每户一张，带条码）</source>
        <translation>Consultation forms (one per unit, with bar code)</translation>
    </message>
    <message>
        <source>会议议程</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>会议通知</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>表决票</source>
        <translation>Ballots</translation>
    </message>
    <message>
        <source>入户征询表</source>
        <translation>Consultation forms</translation>
    </message>
</context>
<context>
    <name>Paperwork</name>
    <message>
        <source>台账 {day}</source>
        <translation>Register {day}</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>回执 {number}</source>
        <translation>Receipt {number}</translation>
    </message>
    <message>
        <source>办理全程 {number}</source>
        <translation>Full record {number}</translation>
    </message>
    <message>
        <source>服务日志 {when}.xlsx</source>
        <translation>Service diary {when}.xlsx</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx);;CSV 表格 (*.csv)</source>
        <translation>Excel sheet (*.xlsx);;CSV sheet (*.csv)</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>已导出 {n} 条到 {file}</source>
        <translation>Entries exported to {file}: {n}</translation>
    </message>
    <message>
        <source>已停下，没有留下文件</source>
        <translation>Stopped; no file was left</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>整页</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>停止打印</source>
        <translation>Stop printing</translation>
    </message>
    <message>
        <source>要打印的页面</source>
        <translation>Pages to print</translation>
    </message>
    <message>
        <source>第 {page} 页 / 共 {total} 页</source>
        <translation>Page {page} of {total}</translation>
    </message>
    <message>
        <source>这一页画不出来。可以先存为 PDF,再用别的程序打开。</source>
        <translation>This page cannot be drawn. Save it as PDF and open it in another program.</translation>
    </message>
    <message>
        <source>没有存成：{name} 可能正被别的程序打开，或者这个文件夹不能写。</source>
        <translation>Not saved: {name} may be open in another program, or the folder cannot be written to.</translation>
    </message>
    <message>
        <source>已存到 {path}</source>
        <translation>Saved to {path}</translation>
    </message>
    <message>
        <source>这台电脑上没有装打印机。可以先存为 PDF,拿到有打印机的电脑上打印。</source>
        <translation>This computer has no printer. Save a PDF and print it on a computer that has one.</translation>
    </message>
    <message>
        <source>正在打印，第 {done} 页 / 共 {total} 页</source>
        <translation>Printing page {done} of {total}</translation>
    </message>
    <message>
        <source>打印停下了，已经送出的页还会印出来。</source>
        <translation>Printing was stopped; pages already sent will still come out.</translation>
    </message>
    <message>
        <source>已送到打印机。</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>打印机没有接受。请看看它是否开着、有没有纸，再试一次。</source>
        <translation>The printer did not accept it. See whether it is on and has paper, then try again.</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>已保存 {name}</source>
        <translation>{name} saved</translation>
    </message>
    <message>
        <source>有表决权</source>
        <translation>Has a vote</translation>
    </message>
    <message>
        <source>号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>哪一方</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>单位、职务</source>
        <translation>Unit, position</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>表决</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>任期到</source>
        <translation>Term until</translation>
    </message>
    <message>
        <source>利害关系</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>不再参加</source>
        <translation>Left</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>添加人员</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>改这一位</source>
        <translation>Edit this one</translation>
    </message>
    <message>
        <source>上移、下移：号码跟着变</source>
        <translation>Move up or down; the numbers follow</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>也显示不再参加的</source>
        <translation>Also those who left</translation>
    </message>
    <message>
        <source>三方人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>社区、业委会、物业各有谁，谁有表决权，登记一次就行。以后每次开会自己请到。</source>
        <translation>Who is there of community, owners&apos; committee and property company, and who has a vote: enter it once, and every meeting calls them by itself.</translation>
    </message>
    <message>
        <source>业委会委员按这里的次序编号，开会时按数字选人。</source>
        <translation>Members of the owners&apos; committee are numbered in this order; in a meeting, digits choose them.</translation>
    </message>
</context>
<context>
    <name>PeriodField</name>
    <message>
        <source>按哪一条</source>
        <translation>By which rule</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>怎么数</source>
        <translation>How they are counted</translation>
    </message>
    <message>
        <source>天</source>
        <translation>days</translation>
    </message>
    <message>
        <source>个工作日</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>公示从哪天起</source>
        <translation>Posting from</translation>
    </message>
    <message>
        <source>公示到哪天止</source>
        <translation>Posting until</translation>
    </message>
    <message>
        <source>公示多久</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到哪天止</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>自己定</source>
        <translation>Your own choice</translation>
    </message>
    <message>
        <source>{name}：{n} 个工作日</source>
        <translation>{name}: {n} working days</translation>
    </message>
    <message>
        <source>{name}：{n} 天</source>
        <translation>{name}: {n} days</translation>
    </message>
    <message>
        <source>{first} 到 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{day} 休息，顺延到上班的日子</source>
        <translation>{day} is a day off: moved to the next working day</translation>
    </message>
    <message>
        <source>明年的放假安排还没公布，到时请再核对</source>
        <translation>next year&apos;s holidays are not announced yet, please check again then</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>PeriodPart</name>
    <message>
        <source>张贴多久</source>
        <translation>How long it hangs</translation>
    </message>
    <message>
        <source>到事情过去为止</source>
        <translation>Until the matter is over</translation>
    </message>
    <message>
        <source>自己定几天</source>
        <translation>Your own number of days</translation>
    </message>
    <message>
        <source>张贴天数</source>
        <translation>Days to hang</translation>
    </message>
    <message>
        <source>天</source>
        <translation>days</translation>
    </message>
    <message>
        <source>只算工作日</source>
        <translation>Working days only</translation>
    </message>
    <message>
        <source>{name}：{n} 个工作日</source>
        <translation>{name}: {n} working days</translation>
    </message>
    <message>
        <source>{name}：{n} 天</source>
        <translation>{name}: {n} days</translation>
    </message>
    <message>
        <source>依据：{basis}。从张贴第二天算起，遇节假日顺延。</source>
        <translation>Basis: {basis}. Counted from the day after it is put up; moved past days off.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>三方人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>哪一方</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>在业委会有表决权</source>
        <translation>Votes in the owners&apos; committee</translation>
    </message>
    <message>
        <source>候补谁</source>
        <translation>Alternate for</translation>
    </message>
    <message>
        <source>任期从</source>
        <translation>Term from</translation>
    </message>
    <message>
        <source>任期到</source>
        <translation>Term until</translation>
    </message>
    <message>
        <source>仍参加会议</source>
        <translation>Still takes part</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>单位、职务</source>
        <translation>Unit, position</translation>
    </message>
    <message>
        <source>利害关系</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>如“亲属在物业任职”，表决时会提醒回避。</source>
        <translation>E.g. “a relative works for the property company”; a vote then reminds of standing aside.</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>添加人员</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>选一位，或者添加一位</source>
        <translation>Choose somebody, or add one</translation>
    </message>
</context>
<context>
    <name>PersonComposer</name>
    <message>
        <source>请先按数字选一个人。</source>
        <translation>Choose somebody by digit first.</translation>
    </message>
    <message>
        <source>未到会</source>
        <translation>Not here</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>请填写姓名</source>
        <translation>Please enter the name</translation>
    </message>
    <message>
        <source>任期结束不能早于开始</source>
        <translation>The term cannot end before it begins</translation>
    </message>
</context>
<context>
    <name>PhonePictures</name>
    <message>
        <source>图片写不进去</source>
        <translation>The picture could not be written</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>安排例会</source>
        <translation>Plan a meeting</translation>
    </message>
    <message>
        <source>安排</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>计划时长</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>min</translation>
    </message>
    <message>
        <source>会议种类</source>
        <translation>Kind of meeting</translation>
    </message>
    <message>
        <source>议程</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>每月例会怎么定…</source>
        <translation>Monthly meeting…</translation>
    </message>
    <message>
        <source>会议名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>上次没办结的事和没定下来的议题会自己排在最前面。</source>
        <translation>Open actions and undecided items of last time come first by themselves.</translation>
    </message>
    <message>
        <source>标准议程</source>
        <translation>Standard agenda</translation>
    </message>
    <message>
        <source>沿用 {meeting}</source>
        <translation>As in {meeting}</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>请填写会议名称</source>
        <translation>Please give the meeting a title</translation>
    </message>
    <message>
        <source>请填写日期，还没定就把时间也清空</source>
        <translation>Please enter the day; if it is open, clear the time too</translation>
    </message>
    <message>
        <source>{year}年{month}月三方例会</source>
        <translation>Three-party meeting {month}/{year}</translation>
    </message>
    <message>
        <source>每月{n}日的例会遇到休息日，这次改在{day}。</source>
        <translation>Monthly on day {n}, which is a day off; this time {day}.</translation>
    </message>
    <message>
        <source>每月{n}日的例会，这次是{day}。</source>
        <translation>Monthly on day {n}; this time {day}.</translation>
    </message>
    <message>
        <source>放假安排还没公布，先按周末算。</source>
        <translation> The holidays are not announced yet; weekends were counted.</translation>
    </message>
    <message>
        <source>三方例会</source>
        <translation>Three-party meeting</translation>
    </message>
    <message>
        <source>请填写名称</source>
        <translation>Please enter the name</translation>
    </message>
    <message>
        <source>请写成 19:00 这样</source>
        <translation>Please write it like 19:00</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>已安排 {title}</source>
        <translation>{title} planned</translation>
    </message>
    <message>
        <source>已保存每月例会</source>
        <translation>Monthly meeting saved</translation>
    </message>
</context>
<context>
    <name>PostCard</name>
    <message>
        <source>贴在哪里</source>
        <translation>On which boards</translation>
    </message>
    <message>
        <source>记下张贴</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>如：菜场门口</source>
        <translation>e.g. market entrance</translation>
    </message>
    <message>
        <source>登记张贴点，以后打勾就行</source>
        <translation>Enter boards, later just tick</translation>
    </message>
    <message>
        <source>别的地方</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>哪天贴的</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>谁贴的</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>已张贴</source>
        <translation>Put up</translation>
    </message>
    <message>
        <source>请勾选贴在哪里</source>
        <translation>Please tick where it was put up</translation>
    </message>
</context>
<context>
    <name>PostedComposer</name>
    <message>
        <source>哪一天张贴的</source>
        <translation>Day it was posted</translation>
    </message>
    <message>
        <source>张贴日期</source>
        <translation>Posting day</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>请填写张贴的日期</source>
        <translation>Please enter the day it was posted</translation>
    </message>
    <message>
        <source>张贴以后再记</source>
        <translation>That day is still to come</translation>
    </message>
</context>
<context>
    <name>Posting</name>
    <message>
        <source>协商的事项和落实情况要在居务公开栏公布，不少于 15 天（{basis}）。</source>
        <translation>What was agreed and what becomes of it is to be posted for at least 15 days ({basis}).</translation>
    </message>
    <message>
        <source>业委会的决定应在 {day} 前公布（{basis}），已经晚了 {n} 天。</source>
        <translation>The owners&apos; committee&apos;s decisions were to be announced by {day} ({basis}); days late: {n}.</translation>
    </message>
    <message>
        <source>业委会的决定要在 {day} 前公布（{basis}）。</source>
        <translation>The owners&apos; committee&apos;s decisions are to be announced by {day} ({basis}).</translation>
    </message>
    <message>
        <source>{first} 张贴，到 {last} 满 {n} 天，可以取下了。</source>
        <translation>Posted {first}; the {n} days ended on {last}, it may come down.</translation>
    </message>
    <message>
        <source>{first} 张贴，挂到 {last}（{n} 天）。</source>
        <translation>Posted {first}, stays until {last} ({n} days).</translation>
    </message>
    <message>
        <source>放假安排还没公布，最后一天可能顺延。</source>
        <translation> The holidays are not announced yet; the last day may move.</translation>
    </message>
</context>
<context>
    <name>PostingPart</name>
    <message>
        <source>结果公告</source>
        <translation>Result notice</translation>
    </message>
    <message>
        <source>已张贴…</source>
        <translation>Posted…</translation>
    </message>
    <message>
        <source>没有张贴，撤回</source>
        <translation>Not posted, take back</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Posting</translation>
    </message>
    <message>
        <source>改日期…</source>
        <translation>Change day…</translation>
    </message>
    <message>
        <source>写进通知簿</source>
        <translation>Into the book of notices</translation>
    </message>
    <message>
        <source>记下贴在哪里、到哪天撤，到期今日里会提醒</source>
        <translation>Keeps where it hangs and until when; “Today” reminds of the day</translation>
    </message>
</context>
<context>
    <name>PostingTicks</name>
    <message>
        <source>全选</source>
        <translation>All</translation>
    </message>
    <message>
        <source>哪一幢</source>
        <translation>Which building</translation>
    </message>
    <message>
        <source>各幢</source>
        <translation>All buildings</translation>
    </message>
    <message>
        <source>{building}幢</source>
        <translation>Building {building}</translation>
    </message>
    <message>
        <source>{n} / {many} 处</source>
        <translation>{n} of {many}</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>添加议题</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>改这个议题</source>
        <translation>Edit this item</translation>
    </message>
    <message>
        <source>上移、下移</source>
        <translation>Move up, down</translation>
    </message>
    <message>
        <source>放到上一项下面、移出来</source>
        <translation>Put below the item above, take out</translation>
    </message>
    <message>
        <source>从议程拿下，可撤销</source>
        <translation>Take off the agenda (can be undone)</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>右边换一张：议题、可列入、人员、月报、会务</source>
        <translation>Change the right side: item, offers, people, report, details</translation>
    </message>
    <message>
        <source>打印议程</source>
        <translation>Print the agenda</translation>
    </message>
    <message>
        <source>拿下</source>
        <translation>Take off</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>开会</source>
        <translation>Start meeting</translation>
    </message>
    <message>
        <source>议程</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>议程还是空的</source>
        <translation>The agenda is empty</translation>
    </message>
    <message>
        <source>一件事一个议题。服务日志里标了“转例会议题”的，右边一点就列进来。</source>
        <translation>One matter, one item. Entries marked “For the meeting” are on the right; one click puts them here.</translation>
    </message>
    <message>
        <source>上次没写完的内容已恢复</source>
        <translation>What was unfinished last time is back</translation>
    </message>
    <message>
        <source>回到会议</source>
        <translation>Back to meeting</translation>
    </message>
    <message>
        <source>这次会议已取消，议程只能看。</source>
        <translation>This meeting was called off; the agenda can only be read.</translation>
    </message>
    <message>
        <source>纪要已封存，议程只能看。</source>
        <translation>The minutes are sealed; the agenda can only be read.</translation>
    </message>
</context>
<context>
    <name>PrepareSide</name>
    <message>
        <source>议题</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>可列入</source>
        <translation>Offers</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>月报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>会务</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>议程</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>正在投影</source>
        <translation>On screen</translation>
    </message>
    <message>
        <source>下一幕</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>投影  F11</source>
        <translation>Projector  F11</translation>
    </message>
    <message>
        <source>黑屏  B</source>
        <translation>Black  B</translation>
    </message>
    <message>
        <source>名牌  L</source>
        <translation>Name  L</translation>
    </message>
    <message>
        <source>定格  F</source>
        <translation>Freeze  F</translation>
    </message>
    <message>
        <source>屏幕…</source>
        <translation>Screen…</translation>
    </message>
    <message>
        <source>下一幕：{name}</source>
        <translation>Next: {name}</translation>
    </message>
    <message>
        <source>关闭投影  F11</source>
        <translation>Close  F11</translation>
    </message>
    <message>
        <source>没有投影</source>
        <translation>Projector is off</translation>
    </message>
    <message>
        <source>正在投影：黑屏</source>
        <translation>On screen: black</translation>
    </message>
    <message>
        <source>正在投影：社区名牌</source>
        <translation>On screen: name of the office</translation>
    </message>
    <message>
        <source>已定格 {time}，新内容还没投出</source>
        <translation>Frozen {time}; the new content is not shown</translation>
    </message>
    <message>
        <source>正在投影：{name}</source>
        <translation>On screen: {name}</translation>
    </message>
    <message>
        <source>在 {screen}</source>
        <translation>on {screen}</translation>
    </message>
    <message>
        <source>没有第二块屏幕</source>
        <translation>No second screen</translation>
    </message>
    <message>
        <source>识别屏幕</source>
        <translation>Identify screens</translation>
    </message>
    <message>
        <source>浅色（房间太亮时）</source>
        <translation>Light (for a bright room)</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>没有用上的列：{names}</source>
        <translation>Columns not used: {names}</translation>
    </message>
    <message>
        <source>会发生什么</source>
        <translation>What will happen</translation>
    </message>
    <message>
        <source>每种只列前 {n} 行</source>
        <translation>first {n} rows of each kind</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>这一步不能中断</source>
        <translation>This step cannot be stopped</translation>
    </message>
    <message>
        <source>正在停下，什么都不会留下一半…</source>
        <translation>Stopping; nothing half-done will stay…</translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>内部议题</source>
        <translation>Internal item</translation>
    </message>
    <message>
        <source>{n} 分钟</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>复会</source>
        <translation>Back in session</translation>
    </message>
    <message>
        <source>正在点名，请回到座位</source>
        <translation>The roll is being called; please be seated</translation>
    </message>
    <message>
        <source>休会</source>
        <translation>Recess</translation>
    </message>
    <message>
        <source>时间到了，请回到座位</source>
        <translation>Time is up; please be seated</translation>
    </message>
    <message>
        <source>{time} 继续开会，先点名</source>
        <translation>We go on at {time} with a roll call</translation>
    </message>
    <message>
        <source>第 {page} 页，共 {pages} 页</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>没有新的议定事项</source>
        <translation>No new actions</translation>
    </message>
    <message>
        <source>{month}月{day}日前</source>
        <translation>by {month}-{day}</translation>
    </message>
    <message>
        <source>表决附带条件</source>
        <translation>condition</translation>
    </message>
    <message>
        <source>会议结束，谢谢各位</source>
        <translation>The meeting is over. Thank you!</translation>
    </message>
    <message>
        <source>项议题已议</source>
        <translation>items done</translation>
    </message>
    <message>
        <source>项留待下次</source>
        <translation>for next time</translation>
    </message>
    <message>
        <source>件事已议定</source>
        <translation>actions agreed</translation>
    </message>
    <message>
        <source>下次会议：{when}</source>
        <translation>Next meeting: {when}</translation>
    </message>
    <message>
        <source>散会时间 {time}</source>
        <translation>Closed at {time}</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>物业</source>
        <translation>Property</translation>
    </message>
    <message>
        <source>业委会</source>
        <translation>Owners</translation>
    </message>
    <message>
        <source>志愿者</source>
        <translation>Volunteers</translation>
    </message>
    <message>
        <source>街道</source>
        <translation>Sub-district</translation>
    </message>
    <message>
        <source>列席</source>
        <translation>Observer</translation>
    </message>
    <message>
        <source>通报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>三方协商</source>
        <translation>Three parties consult</translation>
    </message>
    <message>
        <source>由业委会决定</source>
        <translation>Owners&apos; committee decides</translation>
    </message>
    <message>
        <source>由业主共同决定</source>
        <translation>Owners decide together</translation>
    </message>
    <message>
        <source>由居民会议决定</source>
        <translation>Residents&apos; assembly decides</translation>
    </message>
    <message>
        <source>由居民代表会议决定</source>
        <translation>Residents&apos; representatives decide</translation>
    </message>
    <message>
        <source>入户征询</source>
        <translation>Household consultation</translation>
    </message>
    <message>
        <source>报街道</source>
        <translation>To the sub-district</translation>
    </message>
    <message>
        <source>按自定规则表决</source>
        <translation>Vote by an agreed rule</translation>
    </message>
    <message>
        <source>赞成</source>
        <translation>For</translation>
    </message>
    <message>
        <source>反对</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>弃权</source>
        <translation>Abstain</translation>
    </message>
    <message>
        <source>无效</source>
        <translation>Invalid</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>Needs a check</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Disagree</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>插问</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>回应</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>程序问题</source>
        <translation>Point of order</translation>
    </message>
    <message>
        <source>正在发言</source>
        <translation>Speaking</translation>
    </message>
    <message>
        <source>{n} ㎡</source>
        <translation>{n} m²</translation>
    </message>
    <message>
        <source>{n} 人</source>
        <translation>{n} owners</translation>
    </message>
    <message>
        <source>{n} 票</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>{n} 方</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>{n} 户</source>
        <translation>{n} households</translation>
    </message>
    <message>
        <source>议题 {number}</source>
        <translation>Item {number}</translation>
    </message>
    <message>
        <source>第二轮表决</source>
        <translation>Second round</translation>
    </message>
    <message>
        <source>第三轮表决</source>
        <translation>Third round</translation>
    </message>
    <message>
        <source>第四轮表决</source>
        <translation>Fourth round</translation>
    </message>
    <message>
        <source>第 {n} 轮表决</source>
        <translation>Round {n}</translation>
    </message>
    <message>
        <source>{month}月{day}日 {weekday} {time}</source>
        <translation>{weekday} {month}-{day}, {time}</translation>
    </message>
    <message>
        <source>{party}提出</source>
        <translation>Brought by: {party}</translation>
    </message>
    <message>
        <source>计划 {n} 分钟</source>
        <translation>{n} min planned</translation>
    </message>
    <message>
        <source>已进行 {time}</source>
        <translation>{time} so far</translation>
    </message>
    <message>
        <source>议定</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>这份材料不能显示</source>
        <translation>This material cannot be shown</translation>
    </message>
    <message>
        <source>已发言  {times}</source>
        <translation>Spoken  {times}</translation>
    </message>
    <message>
        <source>请举手发言</source>
        <translation>Raise a hand to speak</translation>
    </message>
    <message>
        <source>超时</source>
        <translation>Over time</translation>
    </message>
    <message>
        <source>时间快到</source>
        <translation>Nearly over</translation>
    </message>
    <message>
        <source>已暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>暂停发言</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>接下来</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>需 {mark} · 已 {yes}</source>
        <translation>needed {mark} · for {yes}</translation>
    </message>
    <message>
        <source>更正后的结果</source>
        <translation>Corrected result</translation>
    </message>
    <message>
        <source>通过线 {mark}</source>
        <translation>needed {mark}</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>协商一致</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>Not passed</translation>
    </message>
    <message>
        <source>未一致</source>
        <translation>Not agreed</translation>
    </message>
    <message>
        <source>未达到法定人数</source>
        <translation>No quorum</translation>
    </message>
    <message>
        <source>面积 ㎡</source>
        <translation>Area m²</translation>
    </message>
    <message>
        <source>业主人数</source>
        <translation>Owners</translation>
    </message>
    <message>
        <source>票数</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>三方</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>须三方都同意</source>
        <translation>All three must agree</translation>
    </message>
    <message>
        <source>已投票</source>
        <translation>Voted</translation>
    </message>
    <message>
        <source>宣布后显示结果</source>
        <translation>The result is shown once announced</translation>
    </message>
    <message>
        <source>回避</source>
        <translation>Stands aside</translation>
    </message>
    <message>
        <source>已投</source>
        <translation>voted</translation>
    </message>
    <message>
        <source>未投</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>参与 {part} / {whole}，须达三分之二</source>
        <translation>Taking part: {part} of {whole}; two thirds needed</translation>
    </message>
    <message>
        <source>征询意见，不是业主大会的决定</source>
        <translation>Opinions only, no decision of the owners&apos; assembly</translation>
    </message>
    <message>
        <source>征询意见，不是业主委员会的决定</source>
        <translation>Opinions only, no decision of the owners&apos; committee</translation>
    </message>
    <message>
        <source>征询意见，不是居民会议的决定</source>
        <translation>Opinions only, no decision of the residents&apos; assembly</translation>
    </message>
    <message>
        <source>征询意见，不是居民代表会议的决定</source>
        <translation>Opinions only, no decision of the residents&apos; representatives</translation>
    </message>
    <message>
        <source>入户征询，不代替业主共同决定</source>
        <translation>Households are asked; the owners still decide together</translation>
    </message>
    <message>
        <source>征询意见，不作为决定</source>
        <translation>Opinions only, no decision</translation>
    </message>
    <message>
        <source>已表态</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>正在核对票数</source>
        <translation>The count is being checked</translation>
    </message>
    <message>
        <source>未表态</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>第 {page} 页上半，共 {pages} 页</source>
        <translation>Page {page} of {pages}, upper half</translation>
    </message>
    <message>
        <source>第 {page} 页下半，共 {pages} 页</source>
        <translation>Page {page} of {pages}, lower half</translation>
    </message>
</context>
<context>
    <name>ProjectorControl</name>
    <message>
        <source>本窗口正在“{name}”上，移开后自动投到那里</source>
        <translation>This window is on “{name}”; once it is moved away, the picture goes there</translation>
    </message>
    <message>
        <source>“{name}”断开了，接上后自动投到那里</source>
        <translation>“{name}” was unplugged; once it is back, the picture goes there</translation>
    </message>
    <message>
        <source>没有第二块屏幕，先在这里预览</source>
        <translation>No second screen; preview here for now</translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>投影预览</source>
        <translation>Projector preview</translation>
    </message>
    <message>
        <source>投影</source>
        <translation>Projector</translation>
    </message>
</context>
<context>
    <name>PromiseComposer</name>
    <message>
        <source>做什么，例：每月 6,000 元收入进公共收益账户</source>
        <translation>What, e.g. 6,000 yuan a month go to the common income account</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Party in charge</translation>
    </message>
    <message>
        <source>完成期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>例：下次例会看银行流水</source>
        <translation>e.g. see the bank statement next meeting</translation>
    </message>
    <message>
        <source>每月收入（元）</source>
        <translation>Income per month (yuan)</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>这是赞成的条件</source>
        <translation>A condition of the votes for</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>怎样核实</source>
        <translation>How it is checked</translation>
    </message>
    <message>
        <source>每月收入</source>
        <translation>Income per month</translation>
    </message>
    <message>
        <source>请写明做什么。</source>
        <translation>Please write what is to be done.</translation>
    </message>
</context>
<context>
    <name>PromisesPart</name>
    <message>
        <source>这次会议没有议定事项。</source>
        <translation>No actions were agreed in this meeting.</translation>
    </message>
    <message>
        <source>补一条</source>
        <translation>Add one</translation>
    </message>
    <message>
        <source>会上说定、当时没记下的</source>
        <translation>Agreed in the meeting, not noted then</translation>
    </message>
    <message>
        <source>议定事项 {n} 条</source>
        <translation>Actions: {n}</translation>
    </message>
    <message>
        <source>议定事项</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>{day} 前</source>
        <translation>by {day}</translation>
    </message>
</context>
<context>
    <name>QuickEntryModel</name>
    <message>
        <source>已记 {number}</source>
        <translation>{number} saved</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>没有记下“{line}”：{why}</source>
        <translation>Not written down, “{line}”: {why}</translation>
    </message>
    <message>
        <source>放回</source>
        <translation>Put back</translation>
    </message>
</context>
<context>
    <name>QuickEntryPanel</name>
    <message>
        <source>Enter 保存，接着写下一条 · Tab 填详细 · Esc 收起</source>
        <translation>Enter saves and goes on · Tab for the full form · Esc closes</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>收起，没写完的会留着</source>
        <translation>Close; what is unfinished is kept</translation>
    </message>
    <message>
        <source>是 {name} {room}？</source>
        <translation>Is it {name} {room}?</translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message>
        <source>快速记录</source>
        <translation>Quick entry</translation>
    </message>
    <message>
        <source>写一句就够：谁、房号、什么事。例：金阿姨 3-2-501 老年食堂</source>
        <translation>One line will do: who, home, what. E.g. Mrs Jin 3-2-501 canteen</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>一米外看</source>
        <translation>From 1 m</translation>
    </message>
    <message>
        <source>真实大小的页面</source>
        <translation>The page in its real size</translation>
    </message>
    <message>
        <source>这是真实大小。退后一米，老人也看得清吗？</source>
        <translation>This is its real size. Step back one metre: can an elder read it?</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ReasonComposer</name>
    <message>
        <source>转办：转给谁，为什么</source>
        <translation>Pass on: to whom, and why</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Pass on</translation>
    </message>
    <message>
        <source>不予受理：为什么</source>
        <translation>Decline: why</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>需要写明原因</source>
        <translation>A reason is needed</translation>
    </message>
</context>
<context>
    <name>RecessComposer</name>
    <message>
        <source>分钟</source>
        <translation>min</translation>
    </message>
</context>
<context>
    <name>RecessView</name>
    <message>
        <source>休会中</source>
        <translation>In recess</translation>
    </message>
    <message>
        <source>{start} 开始，休会 {n} 分钟。人回来以后按 Enter 复会点名。</source>
        <translation>Recess of {n} min since {start}. Enter calls the roll once people are back.</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>更多操作</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>打印恢复单</source>
        <translation>Print recovery sheet</translation>
    </message>
    <message>
        <source>保存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>放好了，开始使用</source>
        <translation>Kept safe, begin</translation>
    </message>
    <message>
        <source>数据是加密的。如果所有人都忘了密码，只有这串恢复码能打开。请把恢复单打印出来，装进信封，锁进柜子；不要放在这台电脑里。</source>
        <translation>The data is encrypted. If everybody forgets the password, only this recovery code opens it. Print the sheet, put it in an envelope and lock it away; do not keep it on this computer.</translation>
    </message>
    <message>
        <source>请收好恢复单</source>
        <translation>Keep the recovery sheet safe</translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>恢复单已经打印或保存。</source>
        <translation>The sheet is printed or saved.</translation>
    </message>
    <message>
        <source>恢复单.pdf</source>
        <translation>Recovery sheet.pdf</translation>
    </message>
    <message>
        <source>保存恢复单</source>
        <translation>Save recovery sheet</translation>
    </message>
    <message>
        <source>没有保存成：{why}。请换一个位置。</source>
        <translation>Not saved: {why}. Choose another place.</translation>
    </message>
    <message>
        <source>恢复单</source>
        <translation>Recovery sheet</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>物业月报</source>
        <translation>Property company&apos;s month</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>报修</source>
        <translation>Repairs</translation>
    </message>
    <message>
        <source>已修好</source>
        <translation>Repairs done</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Complaints settled</translation>
    </message>
    <message>
        <source>公共收入（元）</source>
        <translation>Income (yuan)</translation>
    </message>
    <message>
        <source>公共支出（元）</source>
        <translation>Spending (yuan)</translation>
    </message>
    <message>
        <source>在岗人数</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>缺岗人数</source>
        <translation>Vacancies</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>报告人</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>没有报的项目空着，不会当成 0。</source>
        <translation>Leave empty what was not reported; it does not count as 0.</translation>
    </message>
    <message>
        <source>服务日志里：</source>
        <translation>In the diary: </translation>
    </message>
    <message>
        <source>已保存物业月报</source>
        <translation>Report saved</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>请填数字，或者空着</source>
        <translation>Please enter a number or leave it empty</translation>
    </message>
    <message>
        <source>交物业办的 {n} 件，办结 {closed} 件，超期 {overdue} 件</source>
        <translation>Passed to the company: {n}, closed: {closed}, overdue: {overdue}</translation>
    </message>
    <message>
        <source>首次答复一般用 {n} 小时</source>
        <translation>First answer, usual hours: {n}</translation>
    </message>
    <message>
        <source>回访 {n} 件，满意 {satisfied} 件</source>
        <translation>Return visits: {n}, satisfied: {satisfied}</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>撤销这次导入</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>去看看</source>
        <translation>Go and see</translation>
    </message>
    <message>
        <source>再导入一个</source>
        <translation>Import another</translation>
    </message>
    <message>
        <source>导入了 {n} 行</source>
        <translation>Rows imported: {n}</translation>
    </message>
    <message>
        <source>{file} · 读到 {n} 行</source>
        <translation>{file} · rows read: {n}</translation>
    </message>
    <message>
        <source>把退回的 {n} 行存成表</source>
        <translation>Save rejected rows ({n})</translation>
    </message>
    <message>
        <source>这次导入已经撤销</source>
        <translation>This import was undone</translation>
    </message>
</context>
<context>
    <name>ResidentCard</name>
    <message>
        <source>居民</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>幢-单元-室，如 3-2-501</source>
        <translation>Building-entrance-room, e.g. 3-2-501</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>几个号码用、隔开</source>
        <translation>Separate several numbers with commas</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>移到回收站</source>
        <translation>Move to bin</translation>
    </message>
    <message>
        <source>从回收站取回</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>添加居民</source>
        <translation>Add resident</translation>
    </message>
    <message>
        <source>选一位居民，或者添加一位</source>
        <translation>Choose a resident, or add one</translation>
    </message>
    <message>
        <source>服务日志里有 {n} 条</source>
        <translation>Diary entries: {n}</translation>
    </message>
</context>
<context>
    <name>ResidentForm</name>
    <message>
        <source>请填写姓名</source>
        <translation>Please enter the name</translation>
    </message>
    <message>
        <source>看不懂这个房号，请写成 3-2-501 或 3幢2单元501室</source>
        <translation>That home is not understood. Write it like 3-2-501.</translation>
    </message>
    <message>
        <source>就是 {home}</source>
        <translation>That is {home}</translation>
    </message>
    <message>
        <source>这个号码被 Excel 变成了科学计数，后几位已经丢失</source>
        <translation>Excel turned this number into scientific notation; its last digits are lost</translation>
    </message>
    <message>
        <source>{number} 不像电话号码，请看一下</source>
        <translation>{number} does not look like a phone number</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>ResidentsPage</name>
    <message>
        <source>添加居民</source>
        <translation>Add resident</translation>
    </message>
    <message>
        <source>改这一位</source>
        <translation>Edit this one</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>移到回收站</source>
        <translation>Move to bin</translation>
    </message>
    <message>
        <source>复制到 Excel、从 Excel 粘贴</source>
        <translation>Copy to Excel, paste from Excel</translation>
    </message>
    <message>
        <source>姓名、拼音首字母、房号、电话…</source>
        <translation>Name, home, phone…</translation>
    </message>
    <message>
        <source>找居民</source>
        <translation>Find a resident</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>居民名册</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>把居民的姓名、房号、电话放在这里，记日志时打几个字就能找到人。</source>
        <translation>Keep names, homes and phone numbers here; a few letters then find the person while you write the diary.</translation>
    </message>
    <message>
        <source>从 Excel 导入</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>先添加一位</source>
        <translation>Add the first one</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>换个写法试试：姓名、拼音首字母、房号或者电话的几位都行。</source>
        <translation>Try part of the name, its initials, the home or some digits of the phone.</translation>
    </message>
    <message>
        <source>清除搜索</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation>The bin is empty</translation>
    </message>
    <message>
        <source>删掉的居民在这里放 90 天，随时可以取回。</source>
        <translation>Deleted residents stay here for 90 days and can be restored.</translation>
    </message>
    <message>
        <source>导出居民名册</source>
        <translation>Export residents</translation>
    </message>
    <message>
        <source>找居民：姓名、拼音、房号、电话</source>
        <translation>Find a resident: name, pinyin, home, phone</translation>
    </message>
</context>
<context>
    <name>ResidentsViewModel</name>
    <message>
        <source>已添加 {name}</source>
        <translation>{name} added</translation>
    </message>
    <message>
        <source>已保存 {name}</source>
        <translation>{name} saved</translation>
    </message>
    <message>
        <source>已移到回收站：{n} 位</source>
        <translation>Moved to the bin: {n}</translation>
    </message>
    <message>
        <source>已取回：{n} 位</source>
        <translation>Restored: {n}</translation>
    </message>
    <message>
        <source>已导出 {n} 位居民到 {file}</source>
        <translation>Residents exported to {file}: {n}</translation>
    </message>
    <message>
        <source>导出已停下，没有留下文件。</source>
        <translation>Export stopped; no file was left.</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>这一户已有：{names}</source>
        <translation>Already in this home: {names}</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>上次没写完的内容已恢复</source>
        <translation>What was unfinished last time is back</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>这是更正后的结果。更正原因：{reason}</source>
        <translation>This is the corrected result. Reason: {reason}</translation>
    </message>
    <message>
        <source>意见征询：本会议为协商会议，不代替业主大会、业主委员会的决定。</source>
        <translation>Consultation only: this meeting does not replace a decision of the owners&apos; assembly or the owners&apos; committee.</translation>
    </message>
    <message>
        <source>承诺和任务</source>
        <translation>Promises and tasks</translation>
    </message>
    <message>
        <source>几种算法结果不同，请先核实再执行</source>
        <translation>The ways of counting differ; please check before acting on it</translation>
    </message>
    <message>
        <source>各轮比较</source>
        <translation>Rounds compared</translation>
    </message>
    <message>
        <source>两轮的记名选择没有变化。</source>
        <translation>No named vote changed between the rounds.</translation>
    </message>
    <message>
        <source>{number}  {text}（{who}）</source>
        <translation>{number}  {text} ({who})</translation>
    </message>
    <message>
        <source>{name}：{outcome}</source>
        <translation>{name}: {outcome}</translation>
    </message>
</context>
<context>
    <name>ResultsPart</name>
    <message>
        <source>表决结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>{round}更正</source>
        <translation>{round}, corrected</translation>
    </message>
</context>
<context>
    <name>RevisionBand</name>
    <message>
        <source>如：业委会核对后更正第二轮的票数</source>
        <translation>e.g. counts of round 2 corrected after the committee checked</translation>
    </message>
    <message>
        <source>为什么修订</source>
        <translation>Why it is revised</translation>
    </message>
    <message>
        <source>封存修订</source>
        <translation>Seal revision</translation>
    </message>
    <message>
        <source>以后再改</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>放弃修订</source>
        <translation>Drop revision</translation>
    </message>
    <message>
        <source>修订原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>直接在下面改。封存后成为新的一版，原来的版本一直留着。</source>
        <translation>Edit right below. Sealed, it becomes a new version; earlier ones are kept.</translation>
    </message>
    <message>
        <source>需要写明原因</source>
        <translation>A reason is needed</translation>
    </message>
</context>
<context>
    <name>RollModel</name>
    <message>
        <source>已保存 {name}</source>
        <translation>{name} saved</translation>
    </message>
    <message>
        <source>已移到回收站：{n} 户</source>
        <translation>Units moved to the bin: {n}</translation>
    </message>
    <message>
        <source>已取回：{n} 户</source>
        <translation>Units restored: {n}</translation>
    </message>
    <message>
        <source>已导出 {n} 户到 {file}</source>
        <translation>Units exported to {file}: {n}</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>专有面积（㎡）</source>
        <translation>Area (m²)</translation>
    </message>
    <message>
        <source>业主</source>
        <translation>Owners</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
</context>
<context>
    <name>RollPage</name>
    <message>
        <source>找房号、业主</source>
        <translation>Find a unit or owner</translation>
    </message>
    <message>
        <source>添加一户</source>
        <translation>Add unit</translation>
    </message>
    <message>
        <source>改这一户</source>
        <translation>Edit this unit</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>移到回收站</source>
        <translation>Move to bin</translation>
    </message>
    <message>
        <source>复制到 Excel、从 Excel 粘贴</source>
        <translation>Copy to Excel, paste from Excel</translation>
    </message>
    <message>
        <source>房号、业主</source>
        <translation>Unit, owner</translation>
    </message>
    <message>
        <source>找业主</source>
        <translation>Find an owner</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>业主名册</source>
        <translation>Owners&apos; roll</translation>
    </message>
    <message>
        <source>业主大会按专有面积和业主人数计票，名册从 Excel 导入：房号、面积、业主。</source>
        <translation>The owners&apos; assembly counts by exclusive area and by heads. Import the roll from Excel: unit, area, owners.</translation>
    </message>
    <message>
        <source>从 Excel 导入</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>先添加一户</source>
        <translation>Add the first unit</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>换个写法试试：房号或者业主姓名。</source>
        <translation>Try the unit or an owner&apos;s name.</translation>
    </message>
    <message>
        <source>清除搜索</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation>The bin is empty</translation>
    </message>
    <message>
        <source>删掉的在这里放 90 天，随时可以取回。</source>
        <translation>What was deleted stays here for 90 days and can be restored.</translation>
    </message>
    <message>
        <source>{units} 户 · 专有面积 {area} ㎡ · 业主 {heads} 人（一人多户只算一人）</source>
        <translation>Units: {units} · exclusive area {area} m² · owners: {heads} (with several units still one)</translation>
    </message>
    <message>
        <source>导出业主名册</source>
        <translation>Export the owners&apos; roll</translation>
    </message>
</context>
<context>
    <name>RuleFields</name>
    <message>
        <source>应到（户）</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>按名册</source>
        <translation>by the roll</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>《{law}》{article}，{day}起施行。</source>
        <translation>{law}, {article}, in force since {day}.</translation>
    </message>
    <message>
        <source>出席须{quorum}，决定须全体委员{passing}同意。</source>
        <translation> To meet: {quorum} of the members; to decide: {passing} of all members.</translation>
    </message>
    <message>
        <source>同意的委员要签字确认才算数。</source>
        <translation> Votes for count only when signed.</translation>
    </message>
    <message>
        <source>委员不得委托他人。</source>
        <translation> No proxies.</translation>
    </message>
    <message>
        <source>会前 {n} 日公布议题。</source>
        <translation> Agenda posted {n} days before.</translation>
    </message>
    <message>
        <source>决定作出后 {n} 日内公布。</source>
        <translation> Decisions announced within {n} days.</translation>
    </message>
    <message>
        <source>公示 {n} 个工作日。</source>
        <translation> Posted for {n} working days.</translation>
    </message>
    <message>
        <source>公示 {n} 日。</source>
        <translation> Posted for {n} days.</translation>
    </message>
    <message>
        <source>过半数</source>
        <translation>more than half</translation>
    </message>
    <message>
        <source>半数以上</source>
        <translation>half or more</translation>
    </message>
    <message>
        <source>第 {n} 条</source>
        <translation>art. {n}</translation>
    </message>
</context>
<context>
    <name>RunKeys</name>
    <message>
        <source>宣布结果</source>
        <translation>Announce result</translation>
    </message>
    <message>
        <source>散会</source>
        <translation>Close meeting</translation>
    </message>
    <message>
        <source>记下更正</source>
        <translation>Keep correction</translation>
    </message>
    <message>
        <source>开始表决</source>
        <translation>Open vote</translation>
    </message>
    <message>
        <source>复会点名</source>
        <translation>Roll call</translation>
    </message>
    <message>
        <source>到会</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>写会议纪要</source>
        <translation>Write minutes</translation>
    </message>
    <message>
        <source>开会</source>
        <translation>Open meeting</translation>
    </message>
    <message>
        <source>点名完毕</source>
        <translation>Roll call done</translation>
    </message>
    <message>
        <source>下一项</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>上一项</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>选人</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>换人</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>赞成</source>
        <translation>For</translation>
    </message>
    <message>
        <source>反对</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>弃权</source>
        <translation>Abstain</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>都到了</source>
        <translation>All present</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>离会</source>
        <translation>Has left</translation>
    </message>
    <message>
        <source>表决</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>再表决一轮</source>
        <translation>Another round</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>发言计时</source>
        <translation>Speech clock</translation>
    </message>
    <message>
        <source>说完了</source>
        <translation>Speech done</translation>
    </message>
    <message>
        <source>请人发言</source>
        <translation>Call a speaker</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>议定</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>休会</source>
        <translation>Recess</translation>
    </message>
    <message>
        <source>回避</source>
        <translation>Stand aside</translation>
    </message>
    <message>
        <source>留待下次</source>
        <translation>Next time</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>看材料</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>票数显隐</source>
        <translation>Show/hide counts</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>议程或时间线</source>
        <translation>Agenda / timeline</translation>
    </message>
    <message>
        <source>找人</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>换投影内容</source>
        <translation>Change scene</translation>
    </message>
    <message>
        <source>投影黑屏</source>
        <translation>Black screen</translation>
    </message>
    <message>
        <source>投影社区名</source>
        <translation>Office name</translation>
    </message>
    <message>
        <source>投影定格</source>
        <translation>Freeze screen</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>都签了</source>
        <translation>All signed</translation>
    </message>
    <message>
        <source>委托</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>转交</source>
        <translation>Hand over</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>开会</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>议程</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>时间线</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>回到议程</source>
        <translation>Back to agenda</translation>
    </message>
    <message>
        <source>结束最后一项</source>
        <translation>Finish last item</translation>
    </message>
    <message>
        <source>进入议题</source>
        <translation>Open item</translation>
    </message>
    <message>
        <source>{reason}
宣布后不能撤销，只能更正。</source>
        <translation>{reason}
Once announced it cannot be undone, only corrected.</translation>
    </message>
    <message>
        <source>宣布“{outcome}”？</source>
        <translation>Announce “{outcome}”?</translation>
    </message>
    <message>
        <source>宣布结果</source>
        <translation>Announce result</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>业主委员会</source>
        <translation>Owners&apos; committee</translation>
    </message>
    <message>
        <source>业主大会</source>
        <translation>Owners&apos; assembly</translation>
    </message>
    <message>
        <source>三方协商</source>
        <translation>Three parties consult</translation>
    </message>
    <message>
        <source>居民会议</source>
        <translation>Residents&apos; assembly</translation>
    </message>
    <message>
        <source>居民代表会议</source>
        <translation>Residents&apos; representatives</translation>
    </message>
    <message>
        <source>入户征询</source>
        <translation>Household consultation</translation>
    </message>
    <message>
        <source>自定规则</source>
        <translation>Own rule</translation>
    </message>
    <message>
        <source>记名</source>
        <translation>Named</translation>
    </message>
    <message>
        <source>无记名</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>书面</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>面积和人数</source>
        <translation>Area and heads</translation>
    </message>
    <message>
        <source>赞成</source>
        <translation>For</translation>
    </message>
    <message>
        <source>反对</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>弃权</source>
        <translation>Abstain</translation>
    </message>
    <message>
        <source>无效</source>
        <translation>Invalid</translation>
    </message>
    <message>
        <source>两票不一</source>
        <translation>Ballots differ</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Disagree</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>发言</source>
        <translation>Speech</translation>
    </message>
    <message>
        <source>程序问题</source>
        <translation>Point of order</translation>
    </message>
    <message>
        <source>回应</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>插问</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>一二三四五六七八九十</source>
        <translation>123456789</translation>
    </message>
    <message>
        <source>第{n}轮</source>
        <translation>Round {n}</translation>
    </message>
    <message>
        <source>已达到通过线</source>
        <translation>Enough</translation>
    </message>
    <message>
        <source>户</source>
        <translation>households</translation>
    </message>
    <message>
        <source>方</source>
        <translation>parties</translation>
    </message>
    <message>
        <source>票</source>
        <translation>votes</translation>
    </message>
    <message>
        <source>未表态</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>{who}：{was} → {now}</source>
        <translation>{who}: {was} → {now}</translation>
    </message>
    <message>
        <source>参加的不够，还差 {missing}</source>
        <translation>Too few take part; missing {missing}</translation>
    </message>
    <message>
        <source>还差 {missing}</source>
        <translation>Missing {missing}</translation>
    </message>
    <message>
        <source>{area}㎡、{heads} 人</source>
        <translation>{area} m², heads: {heads}</translation>
    </message>
    <message>
        <source>{n} {unit}</source>
        <translation>{unit}: {n}</translation>
    </message>
</context>
<context>
    <name>SafetySection</name>
    <message>
        <source>密码与恢复单</source>
        <translation>Password and recovery</translation>
    </message>
    <message>
        <source>数据是加密的：没有密码或恢复码，谁也打不开。</source>
        <translation>The data is encrypted: nobody can open it without a password or the recovery code.</translation>
    </message>
    <message>
        <source>我的新密码</source>
        <translation>My new password</translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>更换密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>重做恢复单…</source>
        <translation>New recovery sheet…</translation>
    </message>
    <message>
        <source>恢复单丢了，或者给人看过，就重做一张；旧的恢复码马上作废。</source>
        <translation>If the sheet was lost or seen by others, make a new one; the old code ends at once.</translation>
    </message>
    <message>
        <source>至少 6 个字，并且不能太好猜。</source>
        <translation>At least 6 characters, and not easy to guess.</translation>
    </message>
    <message>
        <source>两次输入的密码不一样，请再输一次。</source>
        <translation>The two passwords differ. Please type it again.</translation>
    </message>
    <message>
        <source>重做恢复单？</source>
        <translation>Make a new recovery sheet?</translation>
    </message>
    <message>
        <source>旧的恢复码马上作废，不能撤销。请准备好打印机或保存的位置。</source>
        <translation>The old code ends at once; this cannot be undone. Have a printer or a place to save ready.</translation>
    </message>
    <message>
        <source>重做恢复单</source>
        <translation>Make a new sheet</translation>
    </message>
    <message>
        <source>恢复单</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>恢复单.pdf</source>
        <translation>Recovery sheet.pdf</translation>
    </message>
    <message>
        <source>新的恢复单已经做好，请打印或保存。</source>
        <translation>The new recovery sheet is ready. Print or save it.</translation>
    </message>
</context>
<context>
    <name>ScoreSection</name>
    <message>
        <source>服务评分</source>
        <translation>Service score</translation>
    </message>
    <message>
        <source>四项各占多少分量。没有数据的一项不算，分量由其他几项按比例分担。</source>
        <translation>How much each of the four parts counts. A part without data is left out and its weight shared among the others.</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Use defaults</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>至少要有一项大于 0。</source>
        <translation>At least one must be above 0.</translation>
    </message>
    <message>
        <source>现在：{parts}</source>
        <translation>Now: {parts}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>清除搜索</source>
        <translation>Clear search</translation>
    </message>
</context>
<context>
    <name>SeriesCard</name>
    <message>
        <source>每月例会</source>
        <translation>Monthly meeting</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>每月几日</source>
        <translation>On day</translation>
    </message>
    <message>
        <source>日</source>
        <translation>of the month</translation>
    </message>
    <message>
        <source>遇到休息日</source>
        <translation>On a day off</translation>
    </message>
    <message>
        <source>计划时长</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>min</translation>
    </message>
    <message>
        <source>业委会席位</source>
        <translation>Committee seats</translation>
    </message>
    <message>
        <source>席</source>
        <translation>seats</translation>
    </message>
    <message>
        <source>定好一次，以后每月的日期自己排出来。</source>
        <translation>Set it once, and the days come by themselves.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>业委会表决规则</source>
        <translation>Voting rule of the owners&apos; committee</translation>
    </message>
</context>
<context>
    <name>SeriesDesk</name>
    <message>
        <source>成批打印：{n} 份</source>
        <translation>Series: {n}</translation>
    </message>
    <message>
        <source>{where} {n} 份</source>
        <translation>{where}: {n}</translation>
    </message>
    <message>
        <source>地址标签</source>
        <translation>Address labels</translation>
    </message>
    <message>
        <source>信封</source>
        <translation>Envelopes</translation>
    </message>
    <message>
        <source>已记进通知簿：成批打印 {of}</source>
        <translation>In the book of notices: series {of}</translation>
    </message>
</context>
<context>
    <name>SeriesModel</name>
    <message>
        <source>这份通知已经作废，不再打印。</source>
        <translation>This notice is void and no longer printed.</translation>
    </message>
</context>
<context>
    <name>SeriesPage</name>
    <message>
        <source>成批打印</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>生成，再打印或者存成 PDF</source>
        <translation>Make it, to print or save</translation>
    </message>
    <message>
        <source>找收件人：楼幢、房号、姓名</source>
        <translation>Find recipients</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>选上、去掉选中的几行</source>
        <translation>Tick or untick the chosen rows</translation>
    </message>
    <message>
        <source>选中全部，再按空格一起选上、去掉</source>
        <translation>Select all, to tick with Space</translation>
    </message>
    <message>
        <source>看上一份、下一份</source>
        <translation>Previous, next sheet</translation>
    </message>
    <message>
        <source>窗口窄时看样张和选项</source>
        <translation>Sample and options</translation>
    </message>
    <message>
        <source>生成</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>样张和选项</source>
        <translation>Sample and options</translation>
    </message>
    <message>
        <source>先选一份通知</source>
        <translation>Choose a notice first</translation>
    </message>
    <message>
        <source>在通知簿里打开一份通知，点“成批打印”，就能每幢、每单元、每户、每人各印一份。</source>
        <translation>Open a notice in the book and click “Print a series” for one per building, entrance, home or person.</translation>
    </message>
    <message>
        <source>去通知簿</source>
        <translation>To the book</translation>
    </message>
    <message>
        <source>还不知道印给谁</source>
        <translation>No recipients yet</translation>
    </message>
    <message>
        <source>有了居民名册，就能每幢、每户、每人各印一份；有了张贴点，就能一处一份。</source>
        <translation>With a list of residents there is one per building, home or person; with boards, one for each.</translation>
    </message>
    <message>
        <source>从 Excel 导入居民</source>
        <translation>Import residents from Excel</translation>
    </message>
    <message>
        <source>先记张贴点</source>
        <translation>Enter boards first</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>会替换：{names}</source>
        <translation>Filled in: {names}</translation>
    </message>
    <message>
        <source>每份内容一样，只是上面写的收件人不同</source>
        <translation>All say the same; only the recipient on top differs</translation>
    </message>
    <message>
        <source>生成 {n} 份</source>
        <translation>Make notices ({n})</translation>
    </message>
    <message>
        <source>生成 {n} 个标签</source>
        <translation>Make labels ({n})</translation>
    </message>
    <message>
        <source>生成 {n} 个信封</source>
        <translation>Make envelopes ({n})</translation>
    </message>
    <message>
        <source>去改通知</source>
        <translation>Edit notice</translation>
    </message>
    <message>
        <source>先决定缺的资料怎么办</source>
        <translation>Settle missing data</translation>
    </message>
    <message>
        <source>没有标题</source>
        <translation>No title</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>密码与恢复单</source>
        <translation>Password and recovery</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>服务评分</source>
        <translation>Service score</translation>
    </message>
    <message>
        <source>放假安排</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>设置的部分</source>
        <translation>Parts of the settings</translation>
    </message>
    <message>
        <source>换一部分</source>
        <translation>Change part</translation>
    </message>
    <message>
        <source>到右边的内容</source>
        <translation>To the content on the right</translation>
    </message>
</context>
<context>
    <name>SettingsViewModel</name>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>渠道已保存</source>
        <translation>Channel saved</translation>
    </message>
    <message>
        <source>类别已保存</source>
        <translation>Category saved</translation>
    </message>
    <message>
        <source>权重已保存</source>
        <translation>Weights saved</translation>
    </message>
    <message>
        <source>新同事需要一个密码。</source>
        <translation>A new colleague needs a password.</translation>
    </message>
    <message>
        <source>密码已更换</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>已改名</source>
        <translation>Name changed</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>由谁决定</source>
        <translation>Who decides</translation>
    </message>
    <message>
        <source>表决方式</source>
        <translation>How to vote</translation>
    </message>
    <message>
        <source>投影上实时显示票数</source>
        <translation>Show counts on screen while voting</translation>
    </message>
    <message>
        <source>例：先听取委员会意见，再提交业主大会</source>
        <translation>e.g. hear the committee first, then put it to the owners&apos; assembly</translation>
    </message>
    <message>
        <source>仍在这里征询意见的理由（会记入会议记录）</source>
        <translation>Why opinions are asked here all the same (kept in the record)</translation>
    </message>
    <message>
        <source>例：缺席委员已书面同意</source>
        <translation>e.g. absent members agreed in writing</translation>
    </message>
    <message>
        <source>人数不足或未点名仍要表决的理由</source>
        <translation>Why to vote without a quorum or roll call</translation>
    </message>
    <message>
        <source>表决什么（宣读的原话）</source>
        <translation>The question, as it is read out</translation>
    </message>
    <message>
        <source>请写明理由，或者把这一项改由业主大会决定。</source>
        <translation>Give the reason, or leave this item to the owners&apos; assembly.</translation>
    </message>
    <message>
        <source>请写明理由。</source>
        <translation>Please give the reason.</translation>
    </message>
    <message>
        <source>应到 {all} · 实到 {here}</source>
        <translation>{here} of {all} present</translation>
    </message>
    <message>
        <source> · 须 {n} 人到会，够了 ✓</source>
        <translation> · {n} must be present: enough ✓</translation>
    </message>
    <message>
        <source> · 须 {n} 人到会，不够 ✗</source>
        <translation> · {n} must be present: too few ✗</translation>
    </message>
</context>
<context>
    <name>ShareFields</name>
    <message>
        <source>面积（㎡）</source>
        <translation>Area (m²)</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Heads</translation>
    </message>
    <message>
        <source>全体业主</source>
        <translation>All owners</translation>
    </message>
    <message>
        <source>已送达未表态</source>
        <translation>Delivered, silent</translation>
    </message>
    <message>
        <source>面积写成平方米，最多两位小数，例如 89.50。</source>
        <translation>Write square metres with at most two decimals, e.g. 89.50.</translation>
    </message>
</context>
<context>
    <name>SharePanel</name>
    <message>
        <source>每方按时完成的比例</source>
        <translation>Done in time, by party</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>哪一方</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>议定</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>按时</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>晚了</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>逾期未完</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>没到期</source>
        <translation>Not due yet</translation>
    </message>
    <message>
        <source>按时比例</source>
        <translation>In time, %</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>SheetPart</name>
    <message>
        <source>通知</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>地址标签</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>信封</source>
        <translation>Envelopes</translation>
    </message>
    <message>
        <source>上面写给谁</source>
        <translation>Recipient on top</translation>
    </message>
    <message>
        <source>加分隔页，方便分头送</source>
        <translation>Separator sheets</translation>
    </message>
    <message>
        <source>标签纸</source>
        <translation>Label sheet</translation>
    </message>
    <message>
        <source>从第几格开始</source>
        <translation>First free label</translation>
    </message>
    <message>
        <source>要打印的样子</source>
        <translation>As it will be printed</translation>
    </message>
    <message>
        <source>上一份</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一份</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>{columns}×{rows} 格（{width}×{height} 毫米）</source>
        <translation>{columns}×{rows} labels ({width}×{height} mm)</translation>
    </message>
    <message>
        <source>一份也没有选。</source>
        <translation>None is chosen.</translation>
    </message>
    <message>
        <source>第 1 张标签纸</source>
        <translation>Label sheet 1</translation>
    </message>
    <message>
        <source>第 {place} 份 / 共 {count} 份 · {label}</source>
        <translation>{place} of {count} · {label}</translation>
    </message>
</context>
<context>
    <name>SheetTools</name>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>整页</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>一米外看</source>
        <translation>From 1 m</translation>
    </message>
    <message>
        <source>一米外看 (F6)：按真实大小看，退后一米，看得清才算够大</source>
        <translation>From 1 m (F6): see it in its real size; large enough if read from 1 m away</translation>
    </message>
    <message>
        <source>黑白</source>
        <translation>B/W</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>第 {page} 页 / 共 {total} 页</source>
        <translation>Page {page} of {total}</translation>
    </message>
    <message>
        <source>看黑白打印机印出来的样子</source>
        <translation>As a black-and-white printer prints it</translation>
    </message>
    <message>
        <source>纸张、缩放、黑白</source>
        <translation>Paper, zoom, B/W</translation>
    </message>
</context>
<context>
    <name>SideArea</name>
    <message>
        <source>这一条还没写完，先保存或取消</source>
        <translation>This entry is unfinished; save or cancel it first</translation>
    </message>
    <message>
        <source>没写完的内容留着</source>
        <translation>What is unfinished was kept</translation>
    </message>
    <message>
        <source>继续写</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>已放弃没写完的内容</source>
        <translation>What was unfinished was discarded</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>输入姓名或编号，按 Enter 记为到会</source>
        <translation>Name or number, then Enter</translation>
    </message>
    <message>
        <source>找人</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>都到了  Y</source>
        <translation>All present  Y</translation>
    </message>
    <message>
        <source>点到 {here} 人，共 {all} 人</source>
        <translation>{here} of {all} answered the roll</translation>
    </message>
    <message>
        <source>已到 {here} 人，共 {all} 人</source>
        <translation>{here} of {all} are here</translation>
    </message>
    <message>
        <source>无表决权</source>
        <translation>No vote</translation>
    </message>
    <message>
        <source>到会</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>未点到</source>
        <translation>Not called yet</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>已离会</source>
        <translation>Has left</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>到会 Enter</source>
        <translation>Present Enter</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>离会 ⌫</source>
        <translation>Has left ⌫</translation>
    </message>
    <message>
        <source>取消请假</source>
        <translation>Not excused</translation>
    </message>
    <message>
        <source>请假 Q</source>
        <translation>Excused Q</translation>
    </message>
    <message>
        <source>名单里没有“{name}”</source>
        <translation>“{name}” is not on the list</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>每人一个密码，谁改了什么都记在各自名下。离职的停用，以前的记录不变。</source>
        <translation>Each has a password, and each change is kept under a name. Untick those who left; older entries stay as they are.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>在职</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>不改就空着。</source>
        <translation>Leave empty to keep it.</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>新增同事</source>
        <translation>New colleague</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>只有主任可以改工作人员。</source>
        <translation>Only the director can change staff.</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>自动判断</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>选文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>粘贴从 Excel 复制的内容  Ctrl+V</source>
        <translation>Paste from Excel  Ctrl+V</translation>
    </message>
    <message>
        <source>把 Excel 或 csv 文件拖到这里</source>
        <translation>Drop an Excel or csv file here</translation>
    </message>
    <message>
        <source>先给你看会发生什么，再写入；写入前自动备份，写入后可以一次撤销。</source>
        <translation>You see first what will happen. A backup is made before anything is written, and all of it can be undone at once.</translation>
    </message>
    <message>
        <source>这张表里是</source>
        <translation>This sheet holds</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>{name}（试用，关闭后不保留）</source>
        <translation>{name} (trial, not kept)</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>备份 {ago}</source>
        <translation>Backed up {ago}</translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>✓ 已保存</source>
        <translation>✓ Saved</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>筹备</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>开会</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>纪要与督办</source>
        <translation>Minutes and actions</translation>
    </message>
</context>
<context>
    <name>TabButton</name>
    <message>
        <source>{name}，{n} 件等着办</source>
        <translation>{name}, {n} waiting</translation>
    </message>
</context>
<context>
    <name>TableField</name>
    <message>
        <source>加一行</source>
        <translation>Add row</translation>
    </message>
    <message>
        <source>加一列</source>
        <translation>Add column</translation>
    </message>
    <message>
        <source>删这一行</source>
        <translation>Delete row</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>服务日志</source>
        <translation>Service diary</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>居民名册</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>三方例会</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>Notices</translation>
    </message>
</context>
<context>
    <name>TakeDownCard</name>
    <message>
        <source>撤下哪几处</source>
        <translation>From which boards</translation>
    </message>
    <message>
        <source>记下撤下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>如：改期，另贴了新的</source>
        <translation>e.g. new date, a new one was put up</translation>
    </message>
    <message>
        <source>哪天撤的</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>谁撤的</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>撤下</source>
        <translation>Take down</translation>
    </message>
    <message>
        <source>要挂到 {day}，提前撤下请写明为什么</source>
        <translation>It must hang until {day}; say why it comes down early</translation>
    </message>
    <message>
        <source>请勾选撤下的是哪几处</source>
        <translation>Please tick where it was taken down</translation>
    </message>
    <message>
        <source>还没挂到 {day}，请写明为什么提前撤下</source>
        <translation>It had to hang until {day}; please say why it comes down early</translation>
    </message>
    <message>
        <source>{day} 贴</source>
        <translation>put up: {day}</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>文种</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>样式</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>纸</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>另存为自己的</source>
        <translation>Save as your own</translation>
    </message>
    <message>
        <source>导出文件…</source>
        <translation>Export file…</translation>
    </message>
    <message>
        <source>恢复原样</source>
        <translation>Restore original</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>选一个模板，或者新做一个</source>
        <translation>Choose a template, or make one</translation>
    </message>
    <message>
        <source>自带</source>
        <translation>Supplied</translation>
    </message>
    <message>
        <source>改过</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>本社区</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>新模板</source>
        <translation>New template</translation>
    </message>
    <message>
        <source>A5 小张</source>
        <translation>A5 small</translation>
    </message>
    <message>
        <source>A3 大张</source>
        <translation>A3 large</translation>
    </message>
</context>
<context>
    <name>TemplateChooser</name>
    <message>
        <source>找模板，如 停水、ts</source>
        <translation>Find a template, e.g. water</translation>
    </message>
    <message>
        <source>找模板</source>
        <translation>Find a template</translation>
    </message>
    <message>
        <source>改模板</source>
        <translation>Edit templates</translation>
    </message>
    <message>
        <source>上次没写完：{title}</source>
        <translation>Unfinished last time: {title}</translation>
    </message>
    <message>
        <source>接着写</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>没有这样的模板，换个词试试。</source>
        <translation>No such template. Try another word.</translation>
    </message>
    <message>
        <source>最近用过</source>
        <translation>Used lately</translation>
    </message>
    <message>
        <source>贴 {n} 天</source>
        <translation>{n} d</translation>
    </message>
    <message>
        <source>本社区</source>
        <translation>own</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>{name}（另存）</source>
        <translation>{name} (copy)</translation>
    </message>
    <message>
        <source>请给模板起个名字</source>
        <translation>Please give the template a name</translation>
    </message>
    <message>
        <source>标题一定要有</source>
        <translation>There must be a title</translation>
    </message>
</context>
<context>
    <name>TemplatesModel</name>
    <message>
        <source>已删除模板：{name}</source>
        <translation>Template deleted: {name}</translation>
    </message>
    <message>
        <source>已恢复原样：{name}</source>
        <translation>Original restored: {name}</translation>
    </message>
    <message>
        <source>已导出到 {file}</source>
        <translation>Exported to {file}</translation>
    </message>
    <message>
        <source>已保存模板：{name}</source>
        <translation>Template saved: {name}</translation>
    </message>
    <message>
        <source>上次没写完的内容已恢复</source>
        <translation>What was unfinished last time is back</translation>
    </message>
    <message>
        <source>改过</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>本社区</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>模板</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>找模板</source>
        <translation>Find a template</translation>
    </message>
    <message>
        <source>新模板</source>
        <translation>New template</translation>
    </message>
    <message>
        <source>用它写一份</source>
        <translation>Write with it</translation>
    </message>
    <message>
        <source>改这个模板</source>
        <translation>Edit this template</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>表单里问、不问这一项</source>
        <translation>Ask for this field or not</translation>
    </message>
    <message>
        <source>这一项上移、下移</source>
        <translation>Move this field up, down</translation>
    </message>
    <message>
        <source>窗口窄时换着看：模板、样张</source>
        <translation>Template or sample</translation>
    </message>
    <message>
        <source>删除自己的模板，可撤销</source>
        <translation>Delete your own template</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>本社区</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>导入文件</source>
        <translation>Import file</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>换个写法试试：模板的名称，或者通知里的话。</source>
        <translation>Try the name of the template, or words of the notice.</translation>
    </message>
    <message>
        <source>清除搜索</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>还没有自己的模板</source>
        <translation>No templates of your own yet</translation>
    </message>
    <message>
        <source>挑一个自带的，改成社区常用的说法，保存后就在这里；也可以导入别的社区做好的。</source>
        <translation>Take a supplied one and put it in your own words; once saved it is here. Templates of other communities can be imported.</translation>
    </message>
    <message>
        <source>看全部模板</source>
        <translation>Show all templates</translation>
    </message>
    <message>
        <source>样张</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>导入模板</source>
        <translation>Import a template</translation>
    </message>
    <message>
        <source>模板 {name}</source>
        <translation>Template {name}</translation>
    </message>
    <message>
        <source>导出模板</source>
        <translation>Export the template</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Enter 打开，Delete 移除</source>
        <translation>Enter opens, Delete removes</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>TimelineStrip</name>
    <message>
        <source>会议时间线，最新的在上面</source>
        <translation>Timeline of the meeting, latest on top</translation>
    </message>
    <message>
        <source>这一条记错了…  Delete</source>
        <translation>This line is wrong…  Delete</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>上一件、下一件</source>
        <translation>Previous, next</translation>
    </message>
    <message>
        <source>打开这一件</source>
        <translation>Open this one</translation>
    </message>
    <message>
        <source>记一条</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>要紧的事</source>
        <translation>Most pressing</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>今天还没有记录。</source>
        <translation>No entries today yet.</translation>
    </message>
    <message>
        <source>接下来到期</source>
        <translation>Due next</translation>
    </message>
    <message>
        <source>服务分</source>
        <translation>Service score</translation>
    </message>
    <message>
        <source>近 30 天</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>每周诉求</source>
        <translation>Requests per week</translation>
    </message>
    <message>
        <source>今天要办的事会出现在这里</source>
        <translation>What needs doing today appears here</translation>
    </message>
    <message>
        <source>记第一条</source>
        <translation>First entry</translation>
    </message>
    <message>
        <source>从 Excel 导入</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>还有 {n} 件</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>没有要紧的事。到期的、等回访的会出现在这里。</source>
        <translation>Nothing pressing. What is due or waits for a visit appears here.</translation>
    </message>
    <message>
        <source>收到 {n} 件</source>
        <translation>{n} received</translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation>Due: {day}</translation>
    </message>
    <message>
        <source>居民的诉求记下来以后，到期的、等回访的、被多次反映的，都会自己排到这一页。</source>
        <translation>Once requests are written down, those that are due, wait for a visit or come up again gather here by themselves.</translation>
    </message>
</context>
<context>
    <name>TodayViewModel</name>
    <message>
        <source>正在备份</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>M月d日 dddd</source>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>{day} · {greeting}，{who}</source>
        <translation>{day} · {greeting}, {who}</translation>
    </message>
    <message>
        <source>数据截至 {time}</source>
        <translation>as of {time}</translation>
    </message>
    <message>
        <source>备份 {ago}</source>
        <translation>Backed up {ago}</translation>
    </message>
    <message>
        <source>夜深了</source>
        <translation>Working late</translation>
    </message>
    <message>
        <source>早上好</source>
        <translation>Good morning</translation>
    </message>
    <message>
        <source>上午好</source>
        <translation>Good morning</translation>
    </message>
    <message>
        <source>中午好</source>
        <translation>Good afternoon</translation>
    </message>
    <message>
        <source>下午好</source>
        <translation>Good afternoon</translation>
    </message>
    <message>
        <source>晚上好</source>
        <translation>Good evening</translation>
    </message>
    <message>
        <source>备份完成，已核对可以打开。</source>
        <translation>Backup made and checked.</translation>
    </message>
    <message>
        <source>备份已停下，没有留下一半的文件。</source>
        <translation>Backup stopped; nothing half-made was left.</translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message>
        <source>复会后还没有点名</source>
        <translation>The roll was not called yet</translation>
    </message>
    <message>
        <source>休会 {time}</source>
        <translation>Recess {time}</translation>
    </message>
    <message>
        <source>{name}发言</source>
        <translation>{name} speaks</translation>
    </message>
    <message>
        <source>应到 {all} 方 · 实到 {here} 方</source>
        <translation>{here} of {all} parties present</translation>
    </message>
    <message>
        <source>应到 {all} · 实到 {here}</source>
        <translation>{here} of {all} present</translation>
    </message>
    <message>
        <source>✗ 还差 {n} 人</source>
        <translation>✗ {n} more needed</translation>
    </message>
</context>
<context>
    <name>TwoPanes</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>UnitCard</name>
    <message>
        <source>移到回收站</source>
        <translation>Move to bin</translation>
    </message>
    <message>
        <source>从回收站取回</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>业主名册</source>
        <translation>Owners&apos; roll</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>幢-单元-室，如 3-2-501</source>
        <translation>Building-entrance-room, e.g. 3-2-501</translation>
    </message>
    <message>
        <source>专有面积</source>
        <translation>Exclusive area</translation>
    </message>
    <message>
        <source>平方米，最多两位小数</source>
        <translation>Square metres, at most two decimals</translation>
    </message>
    <message>
        <source>业主</source>
        <translation>Owners</translation>
    </message>
    <message>
        <source>共有的几位用、隔开，合起来算一人</source>
        <translation>Separate co-owners with commas; together they count as one</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>添加一户</source>
        <translation>Add unit</translation>
    </message>
    <message>
        <source>选一户，或者添加一户</source>
        <translation>Choose a unit, or add one</translation>
    </message>
</context>
<context>
    <name>UnitForm</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>请填写房号</source>
        <translation>Please enter the unit</translation>
    </message>
    <message>
        <source>已交付</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>未交付</source>
        <translation>Undelivered</translation>
    </message>
    <message>
        <source>未售</source>
        <translation>Unsold</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Flat</translation>
    </message>
    <message>
        <source>车位</source>
        <translation>Parking space</translation>
    </message>
</context>
<context>
    <name>VersionsPart</name>
    <message>
        <source>{minutes}的版本</source>
        <translation>Versions: {minutes}</translation>
    </message>
    <message>
        <source>封存的内容和校验码对不上，有人绕过程序改过资料。请找备份核对。</source>
        <translation>The sealed text does not match its digest: somebody changed the data past the program. Compare it with a backup.</translation>
    </message>
    <message>
        <source>会后封存</source>
        <translation>Sealed after the meeting</translation>
    </message>
    <message>
        <source>第 {n} 版</source>
        <translation>Version {n}</translation>
    </message>
    <message>
        <source>看改动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>看全文</source>
        <translation>Full text</translation>
    </message>
</context>
<context>
    <name>VisitComposer</name>
    <message>
        <source>回访：居民怎么说</source>
        <translation>Return visit: what the resident says</translation>
    </message>
    <message>
        <source>居民的原话，可以不填</source>
        <translation>In the resident&apos;s words, if you like</translation>
    </message>
    <message>
        <source>居民的话</source>
        <translation>What the resident said</translation>
    </message>
    <message>
        <source>记下回访  Ctrl+Enter</source>
        <translation>Record visit  Ctrl+Enter</translation>
    </message>
    <message>
        <source>记下后办结</source>
        <translation>Closes the entry</translation>
    </message>
    <message>
        <source>记下后重新处理</source>
        <translation>Back to work on it</translation>
    </message>
    <message>
        <source>请选择满意、基本满意或不满意</source>
        <translation>Choose satisfied, fairly satisfied or dissatisfied</translation>
    </message>
</context>
<context>
    <name>VoidComposer</name>
    <message>
        <source>作废：为什么不算数了</source>
        <translation>Void: why it no longer counts</translation>
    </message>
    <message>
        <source>如：停水改期，另发了新的通知</source>
        <translation>e.g. new date; issued anew</translation>
    </message>
    <message>
        <source>作废的原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Declare void</translation>
    </message>
    <message>
        <source>请写明原因</source>
        <translation>Please give the reason</translation>
    </message>
</context>
<context>
    <name>VoteModel</name>
    <message>
        <source>这张票不属于这次表决。</source>
        <translation>This ballot does not belong to this vote.</translation>
    </message>
</context>
<context>
    <name>VoteSetup</name>
    <message>
        <source>三方都同意，为协商一致</source>
        <translation>Agreed if all three parties agree</translation>
    </message>
    <message>
        <source>三分之二以上参与，参与者中面积和人数均{share}同意</source>
        <translation>Two thirds must take part; of their area and heads, {share} must agree</translation>
    </message>
    <message>
        <source>全体委员{share}：{n} 人须 {needed} 票</source>
        <translation>Votes needed: {needed} ({share} of all {n} members)</translation>
    </message>
    <message>
        <source>到会人数过半数：须 {needed} 票</source>
        <translation>Votes needed: {needed} (more than half of those present)</translation>
    </message>
    <message>
        <source>以{base}为基数，须{share}</source>
        <translation>Of {base}, {share} must agree</translation>
    </message>
    <message>
        <source>，且至少 {n} 票赞成</source>
        <translation>, and at least {n} for</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>VoteView</name>
    <message>
        <source>未表态 {n}</source>
        <translation>No answer: {n}</translation>
    </message>
    <message>
        <source>都已表态</source>
        <translation>All answered</translation>
    </message>
    <message>
        <source>照现在的票：{reason}</source>
        <translation>As votes stand: {reason}</translation>
    </message>
    <message>
        <source>✓ 已签字</source>
        <translation>✓ Signed</translation>
    </message>
    <message>
        <source>未签字 Q</source>
        <translation>Not signed Q</translation>
    </message>
    <message>
        <source>回避</source>
        <translation>Stands aside</translation>
    </message>
    <message>
        <source>未表态</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>未到会</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>通过线 {n} {unit}</source>
        <translation>needed: {n} {unit}</translation>
    </message>
    <message>
        <source>㎡</source>
        <translation>m²</translation>
    </message>
    <message>
        <source>改好以前不能宣布结果；已填的都已保存。</source>
        <translation>Until it is put right, the result cannot be announced; what was typed is kept.</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>朗读稿已复制</source>
        <translation>Text to read out copied</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>邻里台</source>
        <translation>LinliDesk</translation>
    </message>
    <message>
        <source>居民说的事，记下来、跟到底、印得出。都在这台电脑里，不需要网络，加密保存。</source>
        <translation>What residents ask for: written down, followed to the end, printed. All on this computer, without a network, encrypted.</translation>
    </message>
    <message>
        <source>最近打开的社区</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>新建社区</source>
        <translation>New community</translation>
    </message>
    <message>
        <source>第一次用：起个名字，设一个密码，就可以记事了。</source>
        <translation>First time here: a name, a password, and you can begin.</translation>
    </message>
    <message>
        <source>打开已有</source>
        <translation>Open existing</translation>
    </message>
    <message>
        <source>社区文件夹已经在这台电脑里。</source>
        <translation>The community’s folder is already on this computer.</translation>
    </message>
    <message>
        <source>试用示例社区</source>
        <translation>Try the sample community</translation>
    </message>
    <message>
        <source>里面有一年多的日志，随便点、随便改，关闭后不保留。</source>
        <translation>More than a year of diary to click through and change; nothing is kept.</translation>
    </message>
    <message>
        <source>正在打开</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>选择社区文件夹</source>
        <translation>Choose the community folder</translation>
    </message>
</context>
<context>
    <name>WelcomeViewModel</name>
    <message>
        <source>两次输入的密码不一样，请再输一次。</source>
        <translation>The two passwords differ. Please type it again.</translation>
    </message>
    <message>
        <source>正在建立</source>
        <translation>Creating the community</translation>
    </message>
    <message>
        <source>我的社区</source>
        <translation>My community</translation>
    </message>
    <message>
        <source>至少 6 个字；一句只有自己知道的话最好记，也最难猜。</source>
        <translation>At least 6 characters; a phrase only you know is easy to remember and hard to guess.</translation>
    </message>
    <message>
        <source>太短了，至少要 6 个字。</source>
        <translation>Too short; at least 6 characters.</translation>
    </message>
    <message>
        <source>这样的密码一猜就中，请换一个。</source>
        <translation>That is guessed at once. Choose another.</translation>
    </message>
    <message>
        <source>可以用，但不算强；再长几个字会好很多。</source>
        <translation>Usable but weak; a few more letters help a lot.</translation>
    </message>
    <message>
        <source>不错。</source>
        <translation>Good.</translation>
    </message>
    <message>
        <source>很好，很难猜到。</source>
        <translation>Very good, hard to guess.</translation>
    </message>
    <message>
        <source>这个文件夹不能写：{why}。请换一个位置，或请管理员放开权限。</source>
        <translation>This folder cannot be written to: {why}. Choose another place, or ask for permission.</translation>
    </message>
    <message>
        <source>没有打开，原来的数据没有改动。</source>
        <translation>Not opened; the data is unchanged.</translation>
    </message>
</context>
<context>
    <name>WhoDecides</name>
    <message>
        <source>改由业主大会表决</source>
        <translation>Leave it to the owners&apos; assembly</translation>
    </message>
    <message>
        <source>仍由本会议表决</source>
        <translation>Vote here all the same</translation>
    </message>
    <message>
        <source>原因（写进会议记录）</source>
        <translation>Reason (kept in the record)</translation>
    </message>
</context>
<context>
    <name>WhoField</name>
    <message>
        <source>姓名、拼音首字母、房号或电话</source>
        <translation>Name, initials, home or phone</translation>
    </message>
</context>
<context>
    <name>WhoPart</name>
    <message>
        <source>居民</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>日志</source>
        <translation>Diary</translation>
    </message>
    <message>
        <source>例会</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>只填社区</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>姓名、拼音、房号、编号</source>
        <translation>Name, pinyin, home, number</translation>
    </message>
    <message>
        <source>为谁填</source>
        <translation>Fill for</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全不选</source>
        <translation>None</translation>
    </message>
    <message>
        <source>看填什么</source>
        <translation>Show what is filled in</translation>
    </message>
    <message>
        <source>只填社区名称、电话、日期</source>
        <translation>Only the office&apos;s name, phone and the date</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>已选 {n}</source>
        <translation>{n} selected</translation>
    </message>
    <message>
        <source>每幢</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>每单元</source>
        <translation>Entrance</translation>
    </message>
    <message>
        <source>每户</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>每人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>张贴点</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>楼幢、房号、姓名</source>
        <translation>Building, home, name</translation>
    </message>
    <message>
        <source>找收件人</source>
        <translation>Find recipients</translation>
    </message>
    <message>
        <source>收件人</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>还没有张贴点</source>
        <translation>No boards yet</translation>
    </message>
    <message>
        <source>把公告栏、单元门、电梯记下来，就能一处打印一份。</source>
        <translation>Enter notice boards, entrance doors and lifts, and print one for each.</translation>
    </message>
    <message>
        <source>记张贴点</source>
        <translation>Enter boards</translation>
    </message>
    <message>
        <source>还没有居民名册</source>
        <translation>No residents yet</translation>
    </message>
    <message>
        <source>楼幢、单元、住户都从居民名册来，从 Excel 导入就有了。</source>
        <translation>Buildings, entrances and homes come from the residents; import them from Excel.</translation>
    </message>
    <message>
        <source>导入居民</source>
        <translation>Import residents</translation>
    </message>
    <message>
        <source>换个写法试试：3幢2单元、3-2-501 或者姓名。</source>
        <translation>Try 3-2, 3-2-501 or a name.</translation>
    </message>
    <message>
        <source>清除搜索</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>一份给</source>
        <translation>One per</translation>
    </message>
    <message>
        <source>{building}幢</source>
        <translation>Building {building}</translation>
    </message>
    <message>
        <source>没有门牌</source>
        <translation>no address</translation>
    </message>
    <message>
        <source>{n} 人</source>
        <translation>residents: {n}</translation>
    </message>
    <message>
        <source>{n} 位居民没有楼幢，不在里面。</source>
        <translation>Residents without a building, left out: {n}.</translation>
    </message>
    <message>
        <source>{n} 份 · {paper} 张纸</source>
        <translation>Notices: {n} · sheets: {paper}</translation>
    </message>
    <message>
        <source>{n} 个标签 · {paper} 张纸</source>
        <translation>Labels: {n} · sheets: {paper}</translation>
    </message>
    <message>
        <source>{n} 个信封</source>
        <translation>Envelopes: {n}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>1月</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>10月</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>{year}年{month}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>刚刚</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>{n} 分钟前</source>
        <translation>{n} min ago</translation>
    </message>
    <message>
        <source>{n} 小时前</source>
        <translation>{n} h ago</translation>
    </message>
    <message>
        <source>{n} 天前</source>
        <translation>{n} d ago</translation>
    </message>
    <message>
        <source>{month}{day}日（{weekday}）</source>
        <translation>{weekday} {day} {month}</translation>
    </message>
    <message>
        <source>{year}年{month}{day}日（{weekday}）</source>
        <translation>{weekday} {day} {month} {year}</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销：{what}</source>
        <translation>Undone: {what}</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>已重做：{what}</source>
        <translation>Done again: {what}</translation>
    </message>
    <message>
        <source>电脑没能读写文件：{why}。原来的数据没有改动。</source>
        <translation>The computer could not read or write a file: {why}. The data is unchanged.</translation>
    </message>
    <message>
        <source>出了没有料到的问题（{kind}）。原来的数据没有改动。</source>
        <translation>Something unexpected happened ({kind}). The data is unchanged.</translation>
    </message>
    <message>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
</context>
<context>
    <name>WriteForm</name>
    <message>
        <source>如 关于停水的通知</source>
        <translation>e.g. Water off on Thursday</translation>
    </message>
    <message>
        <source>如 各位居民</source>
        <translation>e.g. To all residents</translation>
    </message>
    <message>
        <source>一句话说清是什么事</source>
        <translation>What it is about, in one sentence</translation>
    </message>
    <message>
        <source>直接写，或按 F4 选日子</source>
        <translation>Type it, or press F4 to choose a day</translation>
    </message>
    <message>
        <source>哪几幢，或者在哪里</source>
        <translation>Which buildings, or where</translation>
    </message>
    <message>
        <source>要居民做什么、带什么</source>
        <translation>What residents should do or bring</translation>
    </message>
    <message>
        <source>没有就空着</source>
        <translation>May stay empty</translation>
    </message>
    <message>
        <source>如 社区居委会 小陈</source>
        <translation>e.g. Chen, residents&apos; committee</translation>
    </message>
    <message>
        <source>如 0571-88888888</source>
        <translation>e.g. 0571-88888888</translation>
    </message>
    <message>
        <source>按什么规定公示</source>
        <translation>By which rule it is posted</translation>
    </message>
    <message>
        <source>向谁提、怎么提、什么时候提</source>
        <translation>To whom, how and until when to object</translation>
    </message>
    <message>
        <source>从 Excel 复制后贴在这里，第一行是表头</source>
        <translation>Paste from Excel; the first row holds the headings</translation>
    </message>
    <message>
        <source>给老人看，正文 22 磅以上</source>
        <translation>For elders: body 22 points or more</translation>
    </message>
    <message>
        <source>照公文格式，正文 16 磅，用于公告、公示</source>
        <translation>As official papers: body 16 points, for announcements and postings</translation>
    </message>
    <message>
        <source>贴在楼道、电梯，一米外看得清，正文 26 磅以上</source>
        <translation>For stairwells and lifts, read from 1 m: body 26 points or more</translation>
    </message>
    <message>
        <source>不能印</source>
        <translation>Stops print</translation>
    </message>
    <message>
        <source>请核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Advice</translation>
    </message>
</context>
<context>
    <name>WriteModel</name>
    <message>
        <source>已存入通知簿 {number}</source>
        <translation>In the book as {number}</translation>
    </message>
    <message>
        <source>已改 {number}</source>
        <translation>{number} changed</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>WritePage</name>
    <message>
        <source>写通知</source>
        <translation>Write notice</translation>
    </message>
    <message>
        <source>找模板</source>
        <translation>Find a template</translation>
    </message>
    <message>
        <source>用这个模板</source>
        <translation>Use this template</translation>
    </message>
    <message>
        <source>在模板之间走</source>
        <translation>Move among the templates</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>存入通知簿</source>
        <translation>Keep in the book of notices</translation>
    </message>
    <message>
        <source>选日子和钟点</source>
        <translation>Choose day and time</translation>
    </message>
    <message>
        <source>一米外看</source>
        <translation>See it from 1 m</translation>
    </message>
    <message>
        <source>大字版、正式版、楼道版</source>
        <translation>Large print, formal, stair</translation>
    </message>
    <message>
        <source>复制图片</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>没写完的那份已存入通知簿</source>
        <translation>The unfinished one was put into the book</translation>
    </message>
    <message>
        <source>接着写那份</source>
        <translation>Go on with it</translation>
    </message>
</context>
<context>
    <name>WritingDesk</name>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>存入</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>存入通知簿，写完没写完都可以</source>
        <translation>Keep in the book of notices, finished or not</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>成批打印…</source>
        <translation>Print a series…</translation>
    </message>
    <message>
        <source>登记张贴…</source>
        <translation>Note posting…</translation>
    </message>
    <message>
        <source>存为 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>存为图片…</source>
        <translation>Save as picture…</translation>
    </message>
    <message>
        <source>存朗读稿…</source>
        <translation>Save text to read out…</translation>
    </message>
    <message>
        <source>复制朗读稿</source>
        <translation>Copy text to read out</translation>
    </message>
    <message>
        <source>换模板…</source>
        <translation>Other template…</translation>
    </message>
    <message>
        <source>复制图片</source>
        <translation>Copy picture</translation>
    </message>
</context>
<context>
    <name>_SheetsCard</name>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>请填写日期</source>
        <translation>Please enter the day</translation>
    </message>
    <message>
        <source>还没到这一天</source>
        <translation>That day is still to come</translation>
    </message>
    <message>
        <source>已选 {n} 张</source>
        <translation>{n} selected</translation>
    </message>
</context>
</TS>
